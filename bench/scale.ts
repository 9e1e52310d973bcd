// Corpora of growing size in memory and in SQLite: time to push all and one change, size, and the time of questions, as a table, and the comparison as a plot in docs/.
// `npm run -s bench:scale -- 1000 10000 100000`.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '@synoptic/core/node/stores/open-sqlite-store';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { Reader } from '@synoptic/core/reader/reader';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { corpusRows } from '@synoptic/core/sql/corpus-rows';
import { pushCorpus } from '@synoptic/core/sql/push-corpus';
import { sqlReader } from '@synoptic/core/sql/sql-reader';
import { sql } from 'kysely';
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

interface Quantiles {
  readonly median: number;
  readonly late: number;
}

async function quantiles(reader: Reader, ask: Ask, events: number): Promise<Quantiles> {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) times.push(await cost(() => ask(reader, Math.floor((i * events) / ROUNDS))));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { median: at(0.5), late: at(0.99) };
}

/** A corpus with another gloss of its first claim. */
function withChangedClaim(compiled: CompiledCorpus, edition: number): CompiledCorpus {
  const [first, ...rest] = compiled.claims;
  const gloss = { en: `edition ${edition}`, ja: `第${edition}版` };
  return { ...compiled, digest: `${compiled.digest} ${edition}`, claims: first ? [{ ...first, gloss }, ...rest] : [] };
}

/** A line of the plot: its name, its colour, and milliseconds by number of claims. */
interface PlottedLine {
  readonly name: string;
  readonly colour: string;
  readonly points: [claims: number, ms: number][];
}

const PLOT = new URL('../docs/decisions/0041-scale.svg', import.meta.url);
const LINES: readonly PlottedLine[] = [
  { name: 'SQLite, 99th of 100', colour: '#b3401f', points: [] },
  { name: 'SQLite, median', colour: '#d98a5f', points: [] },
  { name: 'memory, 99th of 100', colour: '#1f5fa8', points: [] },
  { name: 'memory, median', colour: '#7fa8d8', points: [] },
];

/** Lines over two logarithmic axes: claims from 10^3 to 10^6, milliseconds from 0.1 to 1,000. */
function plot(lines: readonly PlottedLine[]): string {
  const x = (claims: number) => Math.round(70 + (Math.log10(claims) - 3) * 150);
  const y = (ms: number) => Math.round(290 - (Math.log10(ms) + 1) * 65);
  const text = (at: readonly [number, number], words: string, more = '') => `<text x="${at[0]}" y="${at[1]}"${more}>${words}</text>`;
  const powers = [3, 4, 5, 6].map((n) => text([x(10 ** n), 310], (10 ** n).toLocaleString('en'), ' text-anchor="middle"'));
  const times = [0.1, 1, 10, 100, 1000].map(
    (ms) => `<path d="M70 ${y(ms)}H520" stroke="#ddd"/>${text([62, y(ms) + 4], `${ms} ms`, ' text-anchor="end"')}`,
  );
  const drawn = lines.map(({ name, colour, points }, i) => {
    const marks = points.map(([claims, ms]) => `<circle cx="${x(claims)}" cy="${y(ms)}" r="3" fill="${colour}"/>`).join('');
    const path = points.map(([claims, ms]) => `${x(claims)} ${y(ms)}`).join('L');
    return `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2"/>${marks}${text([380, 42 + i * 18], name, ` fill="${colour}"`)}`;
  });
  const title = 'CPU time of a comparison by the number of claims';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 560 330" font-family="sans-serif" font-size="12"><title>${title}</title><path d="M0 0H560V330H0z" fill="#fff"/>
${[text([70, 20], title, ' font-size="14"'), ...times, ...powers, ...drawn].join('\n')}
</svg>
`;
}

for (const size of sizes) {
  const compiled = syntheticCorpus(size);
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-scale-'));
  const file = join(folder, 'corpora.sqlite');
  const store = openSqliteStore(file);
  let rows = 0;
  const computing = await cost(async () => {
    for await (const some of corpusRows(compiled)) rows += some.rows.length;
  });
  let began = performance.now();
  const pushing = await cost(() => pushCorpus(store, compiled));
  const resident = process.memoryUsage().rss;
  const pushed = performance.now() - began;
  began = performance.now();
  // The file has everything then, and its log nothing.
  await sql`pragma wal_checkpoint(truncate)`.execute(store.db);
  const stored = await sqlReader(store);
  const memory = memoryReader(compiled);
  console.log(`\n${size} claims, ${compiled.documents.length} documents, ${compiled.events.length} events`);
  console.log(
    `  push ${(pushing / 1000).toFixed(1)} s of CPU (${(pushed / 1000).toFixed(1)} s), ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB in the file, ${(resident / 2 ** 20).toFixed(0)} MiB of memory`,
  );
  console.log(`  ${rows} rows, computed in ${(computing / 1000).toFixed(1)} s of CPU`);
  console.log('  CPU ms, median / 99th of 100          memory           SQLite');
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    const inMemory = await quantiles(memory, ask, compiled.events.length);
    const inSqlite = await quantiles(stored, ask, compiled.events.length);
    if (name === 'compare')
      for (const [i, ms] of [inSqlite.late, inSqlite.median, inMemory.late, inMemory.median].entries()) LINES[i]?.points.push([size, ms]);
    const figures = [inMemory, inSqlite].map(({ median, late }) => `${median.toFixed(1)} / ${late.toFixed(1)}`.padStart(16));
    console.log(`  ${name.padEnd(32)} ${figures.join(' ')}`);
  }
  writeFileSync(PLOT, plot(LINES));
  // The store has two versions before a push can change the rows of one.
  await pushCorpus(store, withChangedClaim(compiled, 1));
  let written = 0;
  const changing = await cost(async () => {
    written = (await pushCorpus(store, withChangedClaim(compiled, 2))).rows.written;
  });
  console.log(`  push of one changed claim ${(changing / 1000).toFixed(1)} s of CPU, ${written} rows written`);
  await store.close();
  rmSync(folder, { recursive: true });
}
