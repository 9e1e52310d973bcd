// Startup time, and bytes and time per key, of the terminal, compared with Ink. Run: npm run bench:tui [-- --write]

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
  const bar = against === 'ink' ? `${ms(ink.least * 1.5)} (1.5 × Ink)` : against === 'node' ? `${ms(bare.least + 150)} (node + 150)` : '';
  return [name, ms(time.median), ms(time.least), bar, ms(time.processor)];
});

const lists = await measureListKeys();
const long = await measureLongListKeys([100, 10_000, 1_000_000]);
const synopses = await measureSynopsisKeys();
const inkList = await measureInkKeys(10_000);

reportBenchmark(
  'tui',
  `Startup, ${measured.get('node -e 0')?.rounds} rounds in turns (for screens, time to the first output in a pseudo-terminal):

${markdownTable(['program', 'median', 'minimum', 'bar for the minimum', 'CPU time'], startRows)}

Bytes per step down within the page, on each list of the bundled corpus, 80 × 24:

${markdownTable(
  ['screen', 'language', 'median', 'maximum'],
  lists.map((l) => [l.screen, l.language, String(l.median), String(l.most)]),
)}

Long lists, 80 × 24: bytes per step within the page, while scrolling (mean) and per page down, and time from key to first byte.

${markdownTable(
  ['rows', 'within the page', 'scrolling, mean', 'page down', 'key to output, median', 'p95'],
  [
    ...long.map((l) => [
      l.rows.toLocaleString('en'),
      `${l.inPage} B`,
      `${l.scrolling} B`,
      `${l.page} B`,
      `${l.median.toFixed(2)} ms`,
      `${l.p95.toFixed(2)} ms`,
    ]),
    ['10,000, windowed list in Ink', `${inkList.inPage} B`, `${inkList.scrolling} B`, `${inkList.page} B`, '', ''],
  ],
)}

The ${synopses.length / 2} largest comparisons, 80 × 24: bytes per key, without opening the screen and switching language (\`L\`) or theme (\`T\`), which redraw it:

${markdownTable(
  ['comparison', 'language', 'rows × accounts', 'j k, median', 'all keys, median', 'maximum', 'key'],
  synopses.map((s) => [`\`${s.about}\``, s.language, s.size, `${s.step} B`, `${s.median} B`, `${s.most} B`, `\`${s.by}\``]),
)}`,
);
process.exit(0);
