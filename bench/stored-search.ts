// Search quality of each store compared with memory: Japanese questions over Japanese paragraphs, each paragraph an event of one corpus.
// Run: npm run bench:stored-search [-- N] [--only STORE] [--write], which asks each N-th question of all (1 by default).
import { existsSync, readFileSync } from 'node:fs';
import { missingD1, startD1 } from '@synoptic/core/node/stores/d1.fixture';
import { openPostgresStore } from '@synoptic/core/node/stores/open-postgres-store';
import { openSqliteStore } from '@synoptic/core/node/stores/open-sqlite-store';
import { missingPostgres, startPostgres } from '@synoptic/core/node/stores/postgres.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { Reader } from '@synoptic/core/reader/reader';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { pushCorpus } from '@synoptic/core/sql/push-corpus';
import { sqlReader } from '@synoptic/core/sql/sql-reader';
import type { Store } from '@synoptic/core/sql/store-tables';
import { syntheticCorpus } from './engine-corpus.ts';
import { markdownTable, quantile, reportBenchmark } from './report.ts';
import type { Paragraph } from './search-peers.ts';

const CASES = new URL('../../shared/cases/search/jsquad.json', import.meta.url);
if (!existsSync(CASES)) {
  console.error('the test questions (JSQuAD, part of JGLUE) are missing: put them at ../shared/cases/search/jsquad.json');
  process.exit(2);
}
const { docs, qs } = JSON.parse(readFileSync(CASES, 'utf8')) as { docs: Paragraph[]; qs: { q: string; d: number }[] };
const step = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 1);
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const questions = qs.filter((_, i) => i % step === 0);

/** Largest difference of MRR@10 from memory. */
const BAR = 0.01;

const small = syntheticCorpus(25);
const compiled: CompiledCorpus = {
  ...small,
  ...{ claims: [], passages: [] },
  events: docs.flatMap(({ id, title, text }) =>
    small.events
      .slice(0, 1)
      .map((event) => ({ ...event, id: `event:p${id}`, label: { en: '', ja: title }, describe: { en: '', ja: text } })),
  ),
};

interface OpenedStore {
  readonly store: Store;
  stop(): Promise<void>;
}

const STORES: Readonly<Record<string, { readonly missing: string | null; open(): Promise<OpenedStore> }>> = {
  SQLite: { missing: null, open: async () => ({ store: openSqliteStore(':memory:'), stop: async () => {} }) },
  PostgreSQL: {
    missing: missingPostgres,
    open: async () => {
      const postgres = await startPostgres();
      const store = openPostgresStore(postgres.url, postgres);
      const stop = async () => {
        await store.close();
        await postgres.stop();
      };
      return { store, stop };
    },
  },
  D1: { missing: missingD1, open: startD1 },
};

interface Measured {
  readonly mrr: number;
  readonly times: readonly number[];
}

async function measure(reader: Reader): Promise<Measured> {
  const times: number[] = [];
  let sum = 0;
  for (const { q, d } of questions) {
    const began = performance.now();
    const { items } = await reader.search(q, { limit: 10 });
    times.push(performance.now() - began);
    const rank = items.findIndex(({ id }) => id === `event:p${d}`);
    if (rank >= 0) sum += 1 / (rank + 1);
  }
  return { mrr: sum / questions.length, times };
}

const memory = await measure(memoryReader(compiled));
const row = (name: string, { mrr, times }: Measured) => [
  ...[name, mrr.toFixed(4), (mrr - memory.mrr).toFixed(4)],
  ...[`${quantile(times).toFixed(1)} ms`, `${quantile(times, 0.99).toFixed(1)} ms`],
];
const rows = [row('memory', memory)];
for (const [name, { missing, open }] of Object.entries(STORES)) {
  if (only !== undefined && name !== only) continue;
  if (missing) {
    console.error(`${name} is left out: ${missing}`);
    continue;
  }
  const { store, stop } = await open();
  await pushCorpus(store, compiled);
  const found = await measure(await sqlReader(store, { waitMs: 600_000 }));
  rows.push(row(name, found));
  console.error(rows.at(-1)?.join(' | '));
  if (Math.abs(found.mrr - memory.mrr) > BAR) process.exitCode = 1;
  await stop();
}

reportBenchmark(
  'stored-search',
  `${questions.length} of ${qs.length} questions, ${docs.length} paragraphs (JSQuAD); answers of the reader with their counts and near spellings, ten hits each:\n\n` +
    markdownTable(['store', 'MRR@10', 'beside memory', 'question, median', 'p99'], rows),
);
