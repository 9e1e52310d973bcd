import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { serializeCorpus } from '../compile/compile.ts';
import { compiledWithoutErrors, smallCompiled } from '../compile/small-corpus.fixture.ts';
import { byTurns } from '../node/by-turns.fixture.ts';
import { openPostgresStore } from '../node/stores/open-postgres-store.ts';
import { openSqliteStore } from '../node/stores/open-sqlite-store.ts';
import { missingPostgres, startPostgres } from '../node/stores/postgres.fixture.ts';
import { memoryReader } from '../reader/memory-reader.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { pushCorpus } from './push-corpus.ts';
import { sqlReader } from './sql-reader.ts';
import type { Store } from './store-tables.ts';
import { storedCorpora } from './stored-corpora.ts';
import { storedRows } from './stored-rows.fixture.ts';

const edition = (value: number): CompiledCorpus =>
  compiledWithoutErrors(smallCompiled({ documents: { A: { claims: [{ value }] }, B: { claims: [{ value: 3 }] } } }));
const [first, second, third] = [edition(3), edition(4), edition(5)];
const ASKED = { about: ['event:fire'] };
const PROGRAM = fileURLToPath(new URL('killed-push.fixture.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'synoptic-'));
const corpusFile = join(folder, 'second.json');
writeFileSync(corpusFile, serializeCorpus(second));

/** Pushes the second corpus in another process, which is killed inside its n-th batch. */
async function killPush(address: string, batch: number, env: Readonly<Record<string, string>> = {}): Promise<void> {
  const args = ['--conditions=synoptic:source', PROGRAM, address, corpusFile, `${batch}`];
  const child = spawn(process.execPath, args, { env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
  expect((await once(child, 'close'))[1]).toBe('SIGKILL');
}

/** Batches of the second corpus, counted by a push elsewhere. */
const { batches } = await pushCorpus(openSqliteStore(':memory:'), second);

/**
 * Kills a push again and again, each time one that has resumed the one before, so that every batch is once the one that is lost: readers see the first
 * corpus whole until the last push completes the second.
 */
async function killAtEvery(cuts: readonly number[], store: Store, address: string, env?: Readonly<Record<string, string>>): Promise<void> {
  await pushCorpus(store, first);
  const reader = await sqlReader(store, { waitMs: 60_000 });
  const before = await memoryReader(first).compare(ASKED);
  let written = 0;
  for (const cut of cuts) {
    await killPush(address, cut - written, env);
    written = cut - 1;
    expect(await reader.compare(ASKED), `killed in batch ${cut} of ${batches}`).toEqual(before);
    expect((await storedCorpora(store)).map(({ state }) => state)).toEqual(['pushing', 'current']);
  }
  expect(await pushCorpus(store, second)).toMatchObject({ resumed: written });
  expect(await reader.compare(ASKED)).toEqual(await memoryReader(second).compare(ASKED));
  expect(await reader.export()).toEqual(second);
}

/** Batches that a push of the second corpus still has to do in a file, counted in a copy. */
async function batchesLeft(file: string): Promise<number> {
  const copy = join(folder, 'copy.sqlite');
  for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${copy}${end}`);
  const store = openSqliteStore(copy);
  const { batches: left } = await pushCorpus(store, second);
  await store.close();
  for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
  return left;
}

/** Numbers of batches, and of the switch after them. */
const CUTS = Array.from({ length: batches + 1 }, (_, i) => i + 1);

describe('a push that is killed', () => {
  it('leaves a SQLite file with the version before, at every batch and at the switch', async () => {
    const file = join(folder, 'corpora.sqlite');
    const store = openSqliteStore(file);
    await killAtEvery([...new Set([...byTurns(CUTS, 0, 4), batches + 1])], store, file);
    await store.close();
  });

  it('leaves the current version at every batch that changes the rows of the version before', async () => {
    const file = join(folder, 'changes.sqlite');
    const store = openSqliteStore(file);
    for (const corpus of [first, third]) await pushCorpus(store, corpus);
    const reader = await sqlReader(store, { waitMs: 60_000 });
    const [before, rows] = [await memoryReader(third).compare(ASKED), await storedRows(store)];
    // The first push is lost where it takes the rows over; each other one does the batch that the one before has lost, the last of them not the switch.
    let kills = 0;
    for (let left = Number.POSITIVE_INFINITY; left > 0; kills++) {
      await killPush(file, kills === 0 ? 1 : 2);
      expect(await reader.compare(ASKED)).toEqual(before);
      expect(await storedRows(store)).toEqual(rows);
      const [newest] = await storedCorpora(store);
      expect(newest?.state).toBe(kills === 0 ? 'current' : 'pushing');
      left = kills === 0 ? left : await batchesLeft(file);
    }
    expect(kills).toBeGreaterThan(4);
    await pushCorpus(store, second);
    expect(await reader.compare(ASKED)).toEqual(await memoryReader(second).compare(ASKED));
    expect(await reader.export()).toEqual(second);
    await store.close();
  });

  it.skipIf(missingPostgres)('leaves PostgreSQL with the version before', async () => {
    const running = await startPostgres();
    const store = openPostgresStore(running.url, running);
    try {
      await killAtEvery([1, Math.ceil(batches / 2), batches + 1], store, running.url, { PGPASSWORD: running.password });
    } finally {
      await store.close();
      await running.stop();
    }
  });
});
