// Corpora of growing size in memory and in SQLite: time to push, size, and the time of questions. `npm run -s bench:scale -- 1000 10000 100000`.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '@synoptic/core/node/stores/open-sqlite-store';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { Reader } from '@synoptic/core/reader/reader';
import { pushCorpus } from '@synoptic/core/sql/push-corpus';
import { sqlReader } from '@synoptic/core/sql/sql-reader';
import { syntheticCorpus } from './engine-corpus.ts';

const sizes = process.argv.slice(2).map(Number);
const ROUNDS = 100;

type Ask = (reader: Reader, i: number) => Promise<unknown>;

/** Questions about the i-th event, each of another event so that no cache has its answer. */
const QUESTIONS: Readonly<Record<string, Ask>> = {
  compare: (r, i) => r.compare({ about: [`event:e${i}`] }),
  'compare, 3 accounts': (r, i) => r.compare({ about: [`event:e${i}`], accounts: ['D0', 'D1', 'D2'] }),
  event: (r, i) => r.event(`event:e${i}`),
  'claims of an event': (r, i) => r.claims({ about: `event:e${i}` }),
  'claims of a facet': (r) => r.claims({ facet: 'facet-3' }),
};

/** Milliseconds of CPU time, which other programs of the machine do not change. */
async function cost(ask: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await ask();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function quantiles(reader: Reader, ask: Ask, events: number): Promise<string> {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) times.push(await cost(() => ask(reader, Math.floor((i * events) / ROUNDS))));
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  return `${at(0.5)} / ${at(0.99)}`;
}

for (const size of sizes) {
  const compiled = syntheticCorpus(size);
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-scale-'));
  const file = join(folder, 'corpora.sqlite');
  const store = openSqliteStore(file);
  let began = performance.now();
  const pushing = await cost(() => pushCorpus(store, compiled));
  const pushed = performance.now() - began;
  began = performance.now();
  const stored = await sqlReader(store);
  const memory = memoryReader(compiled);
  console.log(`\n${size} claims, ${compiled.documents.length} documents, ${compiled.events.length} events`);
  console.log(
    `  push ${(pushing / 1000).toFixed(1)} s of CPU (${(pushed / 1000).toFixed(1)} s), ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB`,
  );
  console.log('  CPU ms, median / 99th of 100          memory           SQLite');
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    const figures = [await quantiles(memory, ask, compiled.events.length), await quantiles(stored, ask, compiled.events.length)];
    console.log(`  ${name.padEnd(32)} ${figures.map((figure) => figure.padStart(16)).join(' ')}`);
  }
  await store.close();
  rmSync(folder, { recursive: true });
}
