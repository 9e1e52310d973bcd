/**
 * Reads random and hostile texts: none may throw, hang or give a span outside its text. Run: npm run -s verify:ingest-fuzz.
 * `--runs N` is the number of texts (100,000), `--seed N` that of the first. A text that fails is printed as JSON.
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Starter } from '../../packages/core/src/compile/starter-folder.ts';
import { vocabularyOfStarter } from '../../packages/core/src/ingest/claims/reading-vocabulary.ts';
import { readText } from '../../packages/core/src/ingest/read-text.ts';
import { spaceRefused } from '../../packages/core/src/text/recordable-text.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } });
const [RUNS, SEED] = [Number(values.runs), Number(values.seed)];
/** Longest time of the processor for one text of at most 4,000 units; a hang is far above it. */
const MOST_MS = 5_000;

const path = fileURLToPath(new URL('../../data/dist/starters/disaster.json', import.meta.url));
const vocabulary = vocabularyOfStarter(JSON.parse(readFileSync(path, 'utf8')) as Starter);
const cues = vocabulary.facets.flatMap(({ cues: own }) => [...(own?.['en'] ?? []), ...(own?.['ja'] ?? [])]);

const PIECES = [
  ...['“', '”', '"', "'", '’', '「', '」', '『', '』', '(', ')', '（', '）', '[', ']', '«', '»', '„', '〈', '〉', '《', '》'],
  ...['。', '、', '.', ',', '!', '?', '…', '．', '｡', ':', ';', '-', '–', '—', '~', '〜', '/', '%', '°', '・', '=', '@', '://', 'www.'],
  ...['\n', '\r\n', '\r', '\n\n', ' ', '\u3000', '\t', '\u0000', '\uFEFF', '\u200B', '\u2028', '\u0085', '\u00AD', '\u202E'],
  ...['😀', '\uD800', '\uDC00', '𝟙𝟚', 'か\u3099', 'ﾊﾟﾝ', 'ｶﾞ', '㍻', '㌔', '½', '⑩', '①②', '²', 'ﬁ', 'e\u0301', '\u0301\u0301', 'İ', 'ß'],
  ...[
    'said',
    'told CNN that',
    'according to',
    'によると',
    'と述べた',
    'という',
    'とみられる',
    'が伝えた',
    'put the damage at',
    'denied that',
  ],
  ...[
    'Ida Holm',
    'he',
    'the U.S.',
    'General',
    'of',
    'and',
    'No one',
    'いない',
    'なかった',
    'the company',
    '同国政府',
    '東京大学',
    '北谷川',
    'USGS',
  ],
  ...[
    '12',
    '1,000人',
    '三千',
    '0',
    '-5',
    '$5 million',
    '10 a.m.',
    '5日',
    '2031年',
    'Friday',
    'M6.2',
    '１２',
    '九千九百九十九兆',
    '1e9',
    '3.5.7',
    '1/0',
  ],
  ...[
    'June 1',
    'next Thursday',
    'two weeks ago',
    '去年の夏',
    '令和13年',
    '平成99年',
    '25時',
    '4日から6日',
    'between 2 and 3',
    '数十',
    '2〜3万',
    'UTC+7',
  ],
  ...['Chapter', 'ノルマ県', '大統領', '新聞', 'ジャワ島', 'ﾃｽﾄ', 'المدينة', 'загинуло', 'le 3 mars'],
  ...cues,
];

/** Random numbers of a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function textOf(seed: number): string {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const length = Math.floor(random() ** 3 * 300) + 1;
  // One text in ten repeats a few pieces again and again: what makes rules that look back slow.
  const pieces = random() < 0.1 ? Array.from({ length: 3 }, () => pick(PIECES)) : PIECES;
  let text = '';
  for (let i = 0; i < length && text.length < 4000; i++) {
    const kind = random();
    if (kind < 0.85) text += pick(pieces);
    else if (kind < 0.95) text += String.fromCharCode(Math.floor(random() * 0x10000));
    else text += String.fromCodePoint(Math.floor(random() * 0x110000));
    if (random() < 0.4) text += ' ';
  }
  return text;
}

function faultOf(raw: string): string | null {
  const began = process.cpuUsage();
  const { view, sentences, quotations, mentions, dates, figures, claims } = readText(raw, { date: '2031-04-05', vocabulary });
  const { user, system } = process.cpuUsage(began);
  // The view has spaces in place of the characters that no record holds, such as halves of pairs.
  const held = spaceRefused(raw);
  if ((user + system) / 1000 > MOST_MS) return `took ${Math.round((user + system) / 1000)} ms of the processor`;
  for (const { start, end } of [
    ...sentences,
    ...quotations.map(({ quotation }) => quotation.content),
    ...mentions,
    ...dates,
    ...figures,
    ...claims,
  ]) {
    if (!(start >= 0 && start <= end && end <= view.text.length)) return `a span of ${start} to ${end} in a text of ${view.text.length}`;
    const own = view.rawSpan({ start, end });
    const surface = view.text.slice(start, end);
    if (!surface.includes('\n') && end > start && held.slice(own.start, own.end).replace(/\s/g, '') !== surface.replace(/\s/g, ''))
      return `the raw text at ${own.start} to ${own.end} is not the surface`;
  }
  return null;
}

let faults = 0;
for (let seed = SEED; seed < SEED + RUNS; seed++) {
  const raw = textOf(seed);
  let fault: string | null;
  try {
    fault = faultOf(raw);
  } catch (thrown) {
    fault = String(thrown instanceof Error ? thrown.stack : thrown);
  }
  if (fault !== null && faults++ < 20) console.error(JSON.stringify({ seed, fault, raw }));
  if ((seed - SEED + 1) % 10_000 === 0) console.log(JSON.stringify({ read: seed - SEED + 1, faults }));
}
console.log(JSON.stringify({ texts: RUNS, seed: SEED, faults }));
process.exitCode = faults === 0 ? 0 : 1;
