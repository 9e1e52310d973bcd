// The terminal: what starts cost, what a key costs in bytes and time, beside Ink with the same terminal.

import './tsx.ts';
import { markdownTable, reportBenchmark } from './report.ts';
import { bundleInkHello, measureInkKeys } from './tui-ink.ts';
import { measureListKeys, measureLongListKeys, measureSynopsisKeys } from './tui-keys.ts';
import { measureStarts, STARTS } from './tui-starts.ts';

const ms = (n: number) => `${n.toFixed(0)} ms`;
const hello = await bundleInkHello();
const measured = measureStarts(hello);
const [bare, ink] = [measured.get('node -e 0'), measured.get('Ink hello, bundled')];
if (!bare || !ink) throw new Error('a baseline is missing');
const startRows = STARTS.map(({ name, against }) => {
  const time = measured.get(name);
  if (!time) throw new Error(`${name} was not measured`);
  const bar = against === 'ink' ? `${ms(ink.least * 1.2)} (1.2 × Ink)` : against === 'node' ? `${ms(bare.least + 120)} (node + 120)` : '';
  return [name, ms(time.median), ms(time.least), bar, ms(time.processor)];
});

const lists = await measureListKeys();
const long = await measureLongListKeys([100, 10_000, 1_000_000]);
const synopses = await measureSynopsisKeys();
const inkList = await measureInkKeys(10_000);

reportBenchmark(
  'tui',
  `Starts, of ${measured.get('node -e 0')?.rounds} rounds in turns (a screen's time is that of its first bytes in a pseudo-terminal):

${markdownTable(['start', 'median', 'least', 'bar, of the least', 'processor time'], startRows)}

Bytes that one step down sends on each list of the shipped corpus, 80 × 24, in the page:

${markdownTable(
  ['screen', 'language', 'median', 'most'],
  lists.map((l) => [l.screen, l.language, String(l.median), String(l.most)]),
)}

A list of many rows, 80 × 24: bytes a step in the page, averaged while it scrolls, a page down, and the time from key to bytes.

${markdownTable(
  ['rows', 'in the page', 'scrolling, mean', 'a page', 'key to paint, median', 'p95'],
  [
    ...long.map((l) => [
      l.rows.toLocaleString('en'),
      `${l.inPage} B`,
      `${l.scrolling} B`,
      `${l.page} B`,
      `${l.median.toFixed(2)} ms`,
      `${l.p95.toFixed(2)} ms`,
    ]),
    ['10,000, a window in Ink', `${inkList.inPage} B`, `${inkList.scrolling} B`, `${inkList.page} B`, '', ''],
  ],
)}

The synopsis, 80 × 24, over its ${synopses.length / 2} largest comparisons; every key but the opening of the screen and the switch of language (\`L\`) and theme (\`T\`), which draw it anew:

${markdownTable(
  ['comparison', 'language', 'rows × accounts', 'j k, median', 'all keys, median', 'most', 'by'],
  synopses.map((s) => [`\`${s.about}\``, s.language, s.size, `${s.step} B`, `${s.median} B`, `${s.most} B`, `\`${s.by}\``]),
)}`,
);
process.exit(0);
