// Search quality and speed compared with libraries: Japanese questions over Japanese paragraphs, and typing into 10,000 records.
// Run: npm run bench:search [-- --write]
import { existsSync, readFileSync } from 'node:fs';
import { textIndex } from '@synoptic/core/reader/text-index';
import { markdownTable, quantile, reportBenchmark } from './report.ts';
import { type Paragraph, SEARCH_PEERS } from './search-peers.ts';

const CASES = new URL('../../shared/cases/search/jsquad.json', import.meta.url);
if (!existsSync(CASES)) {
  console.error('the test questions (JSQuAD, part of JGLUE) are missing: put them at ../shared/cases/search/jsquad.json');
  process.exit(2);
}
const { docs, qs } = JSON.parse(readFileSync(CASES, 'utf8')) as { docs: Paragraph[]; qs: { q: string; d: number }[] };

const ms = (t: number) => `${t.toFixed(t < 10 ? 2 : 0)} ms`;

const ROUNDS = 5;

/** Mean reciprocal rank at ten (MRR@10), index time and query time of each peer. */
const rows = Object.entries(SEARCH_PEERS).map(([name, open]) => {
  const began = performance.now();
  const find = open(docs);
  const built = performance.now() - began;
  const times: number[] = [];
  let sum = 0;
  for (const { q, d } of qs) {
    const asked = performance.now();
    const found = find(q);
    times.push(performance.now() - asked);
    const rank = found.slice(0, 10).indexOf(d);
    if (rank >= 0) sum += 1 / (rank + 1);
  }
  return [name, (sum / qs.length).toFixed(4), ms(built), ms(quantile(times)), ms(quantile(times, 0.95))];
});

/** 10,000 records, each one sentence of the paragraphs, about as long as a gloss. */
const sentences = docs.flatMap((d) => d.text.split('。').map((text) => ({ names: d.title, text })));
const records = Array.from({ length: 10_000 }, (_, i) => ({
  id: String(i),
  ...(sentences[i % sentences.length] as (typeof sentences)[0]),
}));
const began = performance.now();
const find = textIndex(records);
const built = performance.now() - began;
const typed = docs.filter((_, i) => i % 10 === 0).flatMap(({ title }) => [...title].map((_, i, signs) => signs.slice(0, i + 1).join('')));
/** Each prefix is timed in several rounds and the median taken, to exclude interference from other processes. */
const rounds = Array.from({ length: ROUNDS }, () =>
  typed.map((q) => {
    const asked = performance.now();
    find(q);
    return performance.now() - asked;
  }),
);
const times = typed.map((_, i) => quantile(rounds.map((round) => round[i] ?? Number.NaN)));
const first = rounds[0] ?? [];

reportBenchmark(
  'search',
  `${qs.length} questions, ${docs.length} paragraphs (JSQuAD):\n\n` +
    `${markdownTable(['library', 'MRR@10', 'index', 'query, median', 'p95'], rows)}\n\n` +
    `Typing into 10,000 records (${typed.length} prefixes of titles): median ${ms(quantile(times))}, p95 ${ms(quantile(times, 0.95))}, ` +
    `p99 ${ms(quantile(times, 0.99))}, maximum ${ms(Math.max(...times))} (median of ${ROUNDS} rounds; p99 of the first round alone ${ms(quantile(first, 0.99))}); ` +
    `the index is built in ${ms(built)}, on the first query.`,
);
