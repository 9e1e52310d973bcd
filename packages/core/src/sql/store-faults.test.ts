import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compiledWithoutErrors, smallCompiled } from '../compile/small-corpus.fixture.ts';
import { missingD1, startD1 } from '../node/stores/d1.fixture.ts';
import { openPostgresStore } from '../node/stores/open-postgres-store.ts';
import { openSqliteStore } from '../node/stores/open-sqlite-store.ts';
import { missingPostgres, type RunningPostgres, startPostgres } from '../node/stores/postgres.fixture.ts';
import { memoryReader } from '../reader/memory-reader.ts';
import type { Reader } from '../reader/reader.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { pushCorpus } from './push-corpus.ts';
import { sqlReader } from './sql-reader.ts';
import type { Store } from './store-tables.ts';

const edition = (value: number): CompiledCorpus =>
  compiledWithoutErrors(smallCompiled({ documents: { A: { claims: [{ value }] }, B: { claims: [{ value: 3 }] } } }));
const [first, second] = [edition(3), edition(4)];
const ASKED = { about: ['event:fire'] };
const answerOf = (corpus: CompiledCorpus) => memoryReader(corpus).compare(ASKED);

/** Every kind of question is refused, and none is answered from what is left. */
async function expectUnavailable(reader: Reader): Promise<void> {
  for (const ask of [() => reader.compare(ASKED), () => reader.corpus(), () => reader.search('fire'), () => reader.export()])
    await expect(ask()).rejects.toMatchObject({ code: 'unavailable', data: { wait: 2 } });
}

/** A reader refuses while a fault lasts, and answers once it is over, without being opened again. */
async function expectRecovery(reader: Reader, fault: { begin(): unknown; end(): unknown }, corpus = first): Promise<void> {
  expect(await reader.compare(ASKED)).toEqual(await answerOf(corpus));
  await fault.begin();
  await expectUnavailable(reader);
  await fault.end();
  expect(await reader.compare(ASKED)).toEqual(await answerOf(corpus));
}

/** Faults that any engine may have, each with what ends it. */
const FAULTS: readonly (readonly [string, (store: Store) => { begin(): Promise<unknown>; end(): Promise<unknown> }])[] = [
  [
    'without its tables',
    ({ db }) => ({
      begin: () => db.schema.alterTable('corpora').renameTo('away').execute(),
      end: () => db.schema.alterTable('away').renameTo('corpora').execute(),
    }),
  ],
  [
    'with a table of another schema',
    ({ db }) => ({
      begin: () => db.schema.alterTable('corpora').renameColumn('state', 'other').execute(),
      end: () => db.schema.alterTable('corpora').renameColumn('other', 'state').execute(),
    }),
  ],
  [
    'that a newer version has migrated',
    ({ db }) => ({
      begin: () => db.insertInto('store_migrations').values({ n: 1000 }).execute(),
      end: () => db.deleteFrom('store_migrations').where('n', '=', 1000).execute(),
    }),
  ],
  [
    'with half a push only',
    ({ db }) => ({
      begin: () => db.updateTable('corpora').set({ state: 'pushing' }).execute(),
      end: () => db.updateTable('corpora').set({ state: 'ready' }).execute(),
    }),
  ],
];

/** Keeps a file locked in a process of its own. */
async function lockFile(file: string): Promise<() => Promise<void>> {
  const program = `import { DatabaseSync } from 'node:sqlite';
    new DatabaseSync(process.argv[1]).exec('begin exclusive');
    process.stdout.write('locked');
    process.stdin.resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return async () => {
    child.kill('SIGKILL');
    await once(child, 'close');
  };
}

describe('a SQLite file', () => {
  const open: Store[] = [];
  const opened = (store: Store) => {
    open.push(store);
    return store;
  };
  const newFile = async (corpus: CompiledCorpus, single = false) => {
    const file = join(mkdtempSync(join(tmpdir(), 'synoptic-')), 'corpora.sqlite');
    const store = openSqliteStore(file, { single });
    await pushCorpus(store, corpus);
    await store.close();
    return file;
  };
  const readerOf = (file: string) => sqlReader(opened(openSqliteStore(file, { reading: true })));
  afterAll(async () => {
    for (const store of open) await store.close();
  });

  it.each(FAULTS)('%s is refused until it is whole again', async (_, fault) => {
    const file = await newFile(first);
    await expectRecovery(await readerOf(file), fault(opened(openSqliteStore(file))));
  });

  it('that is missing is refused until it is there again', async () => {
    const file = await newFile(first);
    const reader = await readerOf(file);
    await expectRecovery(reader, { begin: () => renameSync(file, `${file}.away`), end: () => renameSync(`${file}.away`, file) });
  });

  it('that another one replaces is read from then on, whole', async () => {
    const [file, other] = [await newFile(first), await newFile(second)];
    const reader = await readerOf(file);
    expect(await reader.compare(ASKED)).toEqual(await answerOf(first));
    const begun = reader.compare(ASKED);
    renameSync(other, file);
    expect(await begun).toEqual(await answerOf(first));
    expect(await reader.compare(ASKED)).toEqual(await answerOf(second));
  });

  it('that another process has locked is refused until it is free, and a file with a log is read meanwhile', async () => {
    const [alone, logged] = [await newFile(first, true), await newFile(first)];
    let unlock = async () => {};
    const begin = async () => {
      unlock = await lockFile(alone);
    };
    await expectRecovery(await readerOf(alone), { begin, end: () => unlock() });
    const reader = await readerOf(logged);
    unlock = await lockFile(logged);
    expect(await reader.compare(ASKED)).toEqual(await answerOf(first));
    await unlock();
  });
});

describe('a D1 database in workerd', () => {
  if (missingD1) return it.skip(missingD1, () => undefined);
  let running: Awaited<ReturnType<typeof startD1>>;
  beforeAll(async () => {
    running = await startD1();
    await pushCorpus(running.store, first);
  });
  afterAll(() => running?.stop());

  it.each(FAULTS)('%s is refused until it is whole again', async (_, fault) => {
    // Each statement goes through a proxy of wrangler, which a Worker does not have.
    await expectRecovery(await sqlReader(running.store, { waitMs: 60_000 }), fault(running.store));
  });
});

describe('a PostgreSQL server', () => {
  if (missingPostgres) return it.skip(missingPostgres, () => undefined);
  let running: RunningPostgres;
  let writer: Store;
  let store: Store;
  let reader: Reader;
  beforeAll(async () => {
    running = await startPostgres();
    writer = openPostgresStore(running.url, running);
    await pushCorpus(writer, first);
    store = openPostgresStore(running.url, { ...running, reading: true });
    reader = await sqlReader(store);
  });
  afterAll(async () => {
    await Promise.all([store?.close(), writer?.close()]);
    await running?.stop();
  });

  /** Runs statements over a connection of their own, which stays open until the returned function is called. */
  const connect = async (database: string, ...statements: string[]) => {
    const url = new URL(running.url);
    url.password = running.password;
    url.pathname = `/${database}`;
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    return client;
  };

  it.each(FAULTS)('%s is refused until it is whole again', async (_, fault) => {
    await expectRecovery(reader, fault(writer));
  });

  it('with a locked table is refused until it is free', async () => {
    let locking: pg.Client;
    const begin = async () => {
      locking = await connect('corpora', 'begin', 'lock table corpora in access exclusive mode');
    };
    await expectRecovery(reader, { begin, end: () => locking.end() });
  });

  it('that is stopped in the middle of a question is refused until it runs again', async () => {
    const begin = async () => {
      const asked = Promise.allSettled(Array.from({ length: 20 }, () => reader.compare(ASKED)));
      await running.halt();
      for (const outcome of await asked)
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'unavailable' });
        else expect(outcome.value).toEqual(await answerOf(first));
    };
    await expectRecovery(reader, { begin, end: () => running.resume() });
  });

  it('without the database is refused until it is there again', async () => {
    const rename = async (from: string, to: string) => {
      const others = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${from}'`;
      await (await connect('postgres', others, `alter database ${from} rename to ${to}`)).end();
    };
    await expectRecovery(reader, { begin: () => rename('corpora', 'away'), end: () => rename('away', 'corpora') });
  });

  it('that no longer answers is refused, and new connections take the place of those that hang', async () => {
    const client = await connect('corpora');
    const { rows } = await client.query(`select pid from pg_stat_activity where datname = 'corpora' and pid <> pg_backend_pid()`);
    await client.end();
    expect(rows.length).toBeGreaterThan(0);
    for (const { pid } of rows) process.kill(pid, 'SIGSTOP');
    try {
      await expect(reader.compare(ASKED)).rejects.toMatchObject({ code: 'unavailable' });
      let answer: unknown = null;
      for (let i = 0; i < rows.length && answer === null; i++) answer = await reader.compare(ASKED).catch(() => null);
      expect(answer).toEqual(await answerOf(first));
    } finally {
      for (const { pid } of rows) process.kill(pid, 'SIGCONT');
    }
    expect(await reader.compare(ASKED)).toEqual(await answerOf(first));
  });
});
