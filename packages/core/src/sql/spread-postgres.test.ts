import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readShippedCorpus } from '../node/shipped.fixture.ts';
import { openPostgresStore } from '../node/stores/open-postgres-store.ts';
import { missingPostgres, type RunningPostgres, startPostgres } from '../node/stores/postgres.fixture.ts';
import { memoryReader } from '../reader/memory-reader.ts';
import type { Reader } from '../reader/reader.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { pushCorpus } from './push-corpus.ts';
import { sqlReader } from './sql-reader.ts';
import type { Store } from './store-tables.ts';
import { removeVersion } from './stored-corpora.ts';

/** Tables that grow with the claims on a subject, and the column by whose value a row is on one server. */
const SPREAD = [
  {
    table: 'readings',
    by: 'subject',
    columns: 'v bigint not null, subject text not null, claim bigint not null',
    key: 'v, subject, claim',
  },
  {
    table: 'mentions',
    by: 'thing',
    columns: 'v bigint not null, thing text not null, passage bigint not null, stated bigint not null, place bigint',
    key: 'v, thing, passage',
  },
] as const;
const SERVERS = 3;

/** Why the servers are not started; null where they are: three of them take longer than all other tests of stores. */
const missing = missingPostgres ?? (process.env['SYNOPTIC_EVERY_CASE'] ? null : 'only with SYNOPTIC_EVERY_CASE: npm run verify:stores');

async function connect({ url, password }: RunningPostgres): Promise<pg.Client> {
  const address = new URL(url);
  address.password = password;
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  return client;
}

/** Creates partitioned tables on the first server: a partition there, and one on each of the others. */
async function spreadTables(servers: readonly RunningPostgres[], clients: readonly pg.Client[]): Promise<void> {
  const [first] = clients;
  await first?.query('create extension postgres_fdw');
  for (const { table, by, columns } of SPREAD) await first?.query(`create table ${table} (${columns}) partition by hash (${by})`);
  for (const [i, { url, password }] of servers.entries()) {
    const { port, username, pathname } = new URL(url);
    if (i > 0) {
      const database = pathname.slice(1);
      await first?.query(
        `create server shard_${i} foreign data wrapper postgres_fdw options (host '127.0.0.1', port '${port}', dbname '${database}')`,
      );
      await first?.query(`create user mapping for current_user server shard_${i} options (user '${username}', password '${password}')`);
    }
    for (const { table, columns, key } of SPREAD) {
      const values = `for values with (modulus ${SERVERS}, remainder ${i})`;
      if (i === 0) await first?.query(`create table ${table}_0 partition of ${table} (primary key (${key})) ${values}`);
      else {
        await clients[i]?.query(`create table ${table}_${i} (${columns}, primary key (${key}))`);
        await first?.query(`create foreign table ${table}_${i} partition of ${table} ${values} server shard_${i}`);
      }
    }
  }
}

describe('tables spread over three PostgreSQL servers by postgres_fdw', () => {
  if (missing) return it.skip(missing, () => undefined);
  const servers: RunningPostgres[] = [];
  const clients: pg.Client[] = [];
  let store: Store;
  let readers: readonly Reader[];
  let corpus: CompiledCorpus;
  beforeAll(async () => {
    for (let i = 0; i < SERVERS; i++) {
      const server = await startPostgres();
      servers.push(server);
      clients.push(await connect(server));
    }
    await spreadTables(servers, clients);
    corpus = await readShippedCorpus();
    const [first] = servers;
    if (first) store = openPostgresStore(first.url, first);
    await pushCorpus(store, corpus);
    readers = [memoryReader(corpus), await sqlReader(store, { waitMs: 60_000 })];
  });
  afterAll(async () => {
    await store?.close();
    for (const client of clients) await client.end();
    for (const server of servers) await server.stop();
  });

  it('have a part of the rows on each server', async () => {
    for (const { table } of SPREAD)
      for (const [i, client] of clients.entries()) {
        const { rows } = await client.query(`select count(*)::int as n from ${table}_${i}`);
        expect(rows[0].n, `${table} on server ${i}`).toBeGreaterThan(100);
      }
  });

  it('ask one server for the claims on a subject', async () => {
    for (const { id } of corpus.events.slice(0, 10)) {
      const { rows } = (await clients[0]?.query(`explain select claim from readings where v = 1 and subject = '${id}'`)) ?? { rows: [] };
      const scans = rows.filter((row) => /scan .*on readings_\d/i.test(row['QUERY PLAN']) && !/bitmap index/i.test(row['QUERY PLAN']));
      expect(scans, id).toHaveLength(1);
    }
  });

  it('give the answers of memory', async () => {
    for (const { id } of corpus.events.filter((_, i) => i % 6 === 0)) {
      const [whole, spread] = await Promise.all(readers.map((reader) => reader.compare({ about: [id] })));
      expect(spread, id).toEqual(whole);
    }
  });

  it('have nothing left of a version that is removed', async () => {
    await removeVersion(store, 1);
    for (const [i, client] of clients.entries()) {
      const { rows } = await client.query(`select count(*)::int as n from readings_${i}`);
      expect(rows[0].n).toBe(0);
    }
  });
});
