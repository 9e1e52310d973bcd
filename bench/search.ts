// Japanese questions to Japanese paragraphs, and typing into 10,000 records: our search beside what a library gives.
import { existsSync, readFileSync } from 'node:fs';
import { textIndex } from '@synoptic/core/reader/text-index';
import { markdownTable, quantile, reportBenchmark } from './report.ts';
import { type Paragraph, SEARCH_PEERS } from './search-peers.ts';

const CASES = new URL('../../shared/cases/search/jsquad.json', import.meta.url);
if (!existsSync(CASES)) {
  console.error('the questions (JSQuAD, of JGLUE) are not beside the checkout: ../shared/cases/search/jsquad.json');
  process.exit(2);
}
const { docs, qs } = JSON.parse(readFileSync(CASES, 'utf8')) as { docs: Paragraph[]; qs: { q: string; d: number }[] };

const ms = (t: number) => `${t.toFixed(t < 10 ? 2 : 0)} ms`;

const ROUNDS = 5;

/** Mean reciprocal rank among the first ten, and what an index and a question cost. */
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

/** The paragraphs cut into 10,000 records of a sentence or two, as glosses are; typed letter by letter. */
const sentences = docs.flatMap((d) => d.text.split('。').map((text) => ({ names: d.title, text })));
const records = Array.from({ length: 10_000 }, (_, i) => ({
  id: String(i),
  ...(sentences[i % sentences.length] as (typeof sentences)[0]),
}));
const began = performance.now();
const find = textIndex(records);
const built = performance.now() - began;
const typed = docs.filter((_, i) => i % 10 === 0).flatMap(({ title }) => [...title].map((_, i, signs) => signs.slice(0, i + 1).join('')));
/** Each beginning in several rounds, and its middle: what another program on the machine takes is none of a keystroke's. */
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
    `${markdownTable(['set-up', 'MRR@10', 'index', 'question, median', 'p95'], rows)}\n\n` +
    `Typing into 10,000 records (${typed.length} beginnings of titles): median ${ms(quantile(times))}, p95 ${ms(quantile(times, 0.95))}, ` +
    `p99 ${ms(quantile(times, 0.99))}, most ${ms(Math.max(...times))} (middle of ${ROUNDS} rounds; p99 of the first round alone ${ms(quantile(first, 0.99))}); ` +
    `the index is made in ${ms(built)}, when first asked.`,
);
