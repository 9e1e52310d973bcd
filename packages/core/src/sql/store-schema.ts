import { type Kysely, sql } from 'kysely';
import type { Store, StoreEngine, StoreTables, VersionedTable } from './store-tables.ts';

type ColumnKind = 'int' | 'int?' | 'text' | 'text?';

/** Columns, primary key and indexes of a table; every one begins with the version. */
interface TableShape {
  readonly columns: Readonly<Record<string, ColumnKind>>;
  readonly key: readonly string[];
  readonly indexes?: readonly (readonly string[])[];
}

const RECORD = { pos: 'int', id: 'text' } as const;
const RUN = { n: 'int', lower: 'int?', upper: 'int?' } as const;

/** Rows lie together by what is asked of them: the claims on one subject, the mentions of one thing. */
const TABLES: Readonly<Record<VersionedTable, TableShape>> = {
  parts: { columns: { name: 'text', n: 'int', text: 'text' }, key: ['name', 'n'] },
  documents: {
    columns: { ...RECORD, label_key: 'text', day: 'int?', json: 'text' },
    key: ['pos'],
    indexes: [['id'], ['label_key', 'pos'], ['day', 'pos']],
  },
  seals: { columns: { pos: 'int', document: 'text', json: 'text' }, key: ['pos'], indexes: [['document']] },
  passages: {
    columns: { ...RECORD, document: 'text', voice: 'text?', spoken: 'int', reprints: 'text?', json: 'text' },
    key: ['pos'],
    indexes: [['id'], ['document', 'pos'], ['voice', 'pos']],
  },
  entities: {
    columns: { ...RECORD, kind: 'text', part_of: 'text?', obliges: 'int', label_key: 'text', reach: 'text', json: 'text' },
    key: ['pos'],
    indexes: [['id'], ['kind', 'pos'], ['label_key', 'pos'], ['part_of', 'pos'], ['obliges', 'pos']],
  },
  events: {
    columns: { ...RECORD, label_key: 'text', day: 'int?', reach: 'text', json: 'text' },
    key: ['pos'],
    indexes: [['id'], ['label_key', 'pos'], ['day', 'pos']],
  },
  event_links: { columns: { thing: 'text', how: 'text', event: 'text' }, key: ['thing', 'how', 'event'] },
  claims: {
    columns: {
      ...RECORD,
      ...{ about: 'text', facet: 'text', voice: 'text', origin: 'text', root_origin: 'text', chain: 'text', day: 'int?', json: 'text' },
    },
    key: ['pos'],
    indexes: [['id'], ['about', 'pos'], ['facet', 'pos'], ['voice', 'pos'], ['root_origin', 'pos'], ['day', 'pos']],
  },
  readings: { columns: { subject: 'text', claim: 'int' }, key: ['subject', 'claim'] },
  anchors: {
    columns: { passage: 'text', claim: 'int', document: 'text', origin: 'text' },
    key: ['passage', 'claim', 'document'],
    indexes: [['document', 'claim']],
  },
  hops: { columns: { agent: 'text', claim: 'int' }, key: ['agent', 'claim'] },
  speech_runs: { columns: { claim: 'int', ...RUN }, key: ['claim', 'n'] },
  withdrawals: { columns: { target: 'text', claim: 'int' }, key: ['target', 'claim'] },
  mentions: {
    columns: { thing: 'text', passage: 'int', stated: 'int', place: 'int?' },
    key: ['thing', 'passage'],
    indexes: [['thing', 'place', 'passage']],
  },
  dates: { columns: { edtf: 'text', json: 'text' }, key: ['edtf'] },
  accounts: { columns: { kind: 'text', key: 'text', siglum: 'text', json: 'text' }, key: ['kind', 'key'], indexes: [['kind', 'siglum']] },
  words: { columns: { word: 'text', n: 'int' }, key: ['word'] },
  marks: { columns: { pos: 'int', json: 'text' }, key: ['pos'] },
  mark_runs: { columns: { mark: 'int', ...RUN }, key: ['mark', 'n'] },
  entries: {
    columns: { n: 'int', id: 'text', type: 'text', json: 'text', names: 'text', text: 'text', context: 'text' },
    key: ['n'],
    indexes: [['id']],
  },
  names: { columns: { folded: 'text', id: 'text' }, key: ['folded', 'id'] },
};

/** Names of the tables with rows of one version. */
export const VERSIONED_TABLES = Object.keys(TABLES) as readonly VersionedTable[];

/** Columns of a table, in the order in which rows are written. */
export function columnsOf(table: VersionedTable): readonly string[] {
  return ['v', ...Object.keys(TABLES[table].columns)];
}

/** A column of a key, beside the version. */
export interface KeyColumn {
  readonly name: string;
  readonly isNumber: boolean;
}

/** Columns by which the rows of one version of a table are distinct. */
export function keyOf(table: VersionedTable): readonly KeyColumn[] {
  const { columns, key } = TABLES[table];
  return key.map((name) => ({ name, isNumber: columns[name]?.startsWith('int') ?? false }));
}

/** Number that the rows of a version have in every table; in a database of the first schema it is the version's own. */
export function slotOf({ v, slot }: { readonly v: number; readonly slot?: number | null }): number {
  return Number(slot ?? v);
}

const TYPES = { int: 'bigint', text: 'text' } as const;

async function createTables(db: Kysely<StoreTables>, engine: StoreEngine): Promise<void> {
  const lite = engine !== 'postgres';
  await db.schema
    .createTable('corpora')
    .ifNotExists()
    .addColumn('v', 'integer', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('done', 'integer', (c) => c.notNull())
    .addColumn('pushed', 'text', (c) => c.notNull())
    .addColumn('card', 'text', (c) => c.notNull())
    .execute();
  for (const [name, { columns, key, indexes = [] }] of Object.entries(TABLES)) {
    // The full text of SQLite refers to the entries by their rowid.
    const byRowid = name === 'entries';
    let table = db.schema
      .createTable(name)
      .ifNotExists()
      .addColumn('v', 'bigint', (c) => c.notNull());
    for (const [column, kind] of Object.entries(columns)) {
      const type = kind.startsWith('int') ? (lite ? 'integer' : TYPES.int) : TYPES.text;
      table = table.addColumn(column, type, (c) => {
        const stated = kind.endsWith('?') ? c : c.notNull();
        return byRowid && lite && column === 'n' ? stated.primaryKey() : stated;
      });
    }
    if (!(byRowid && lite)) table = table.addPrimaryKeyConstraint(`${name}_key`, ['v', ...key] as never);
    await (lite && !byRowid && !('json' in columns || 'text' in columns) ? table.modifyEnd(sql`without rowid`) : table).execute();
    for (const index of [...indexes, ...(byRowid ? [['n']] : [])])
      await db.schema
        .createIndex(`${name}_by_${index.join('_')}`)
        .ifNotExists()
        .on(name)
        .columns(['v', ...index])
        .execute();
  }
  await createFullText(db, lite);
}

/** Full text over the words of `entries`, which are already split: nothing in it may split or fold them again. Other programs find it by the name in double quotes. */
async function createFullText(db: Kysely<StoreTables>, lite: boolean): Promise<void> {
  if (lite)
    await sql`create virtual table if not exists entry_words using fts5(names, text, context, content="entries", content_rowid="n", tokenize="ascii")`.execute(
      db,
    );
  else {
    await db.schema
      .createTable('entry_words')
      .ifNotExists()
      .addColumn('v', 'bigint', (c) => c.notNull())
      .addColumn('n', 'bigint', (c) => c.notNull())
      .addColumn('words', sql`tsvector`, (c) => c.notNull())
      .addPrimaryKeyConstraint('entry_words_key', ['v', 'n'] as never)
      .execute();
    await db.schema.createIndex('entry_words_by_words').ifNotExists().on('entry_words').using('gin').column('words').execute();
  }
}

/** Versions get the number of their rows, which may be those of an earlier version that they took over. */
async function addSlot(db: Kysely<StoreTables>): Promise<void> {
  await db.schema
    .alterTable('corpora')
    .addColumn('slot', 'integer')
    .execute()
    .catch((error: unknown) => {
      // The column is there if a migration was cut off after it.
      if (!(error instanceof Error && /duplicate column|already exists/i.test(error.message))) throw error;
    });
}

/** Changes of the tables, in order. One that is in a release is never changed: another follows it. */
const MIGRATIONS: readonly ((db: Kysely<StoreTables>, engine: StoreEngine) => Promise<void>)[] = [createTables, addSlot];

/** Number of the newest migration. */
const STORE_SCHEMA = MIGRATIONS.length;

/** Number of the newest migration of a database; 0 for one that has none. */
async function schemaOf({ db }: Store): Promise<number> {
  const { n } = await db
    .selectFrom('store_migrations')
    .select((eb) => eb.fn.max('n').as('n'))
    .executeTakeFirstOrThrow();
  return Number(n ?? 0);
}

/** Throws if a newer version of Synoptic wrote the database. */
export async function checkStoreSchema(store: Store): Promise<void> {
  checkSchemaNumber(await schemaOf(store));
}

/** Throws if the newest migration of a database is one that this program does not know. */
export function checkSchemaNumber(newest: number): void {
  if (newest > STORE_SCHEMA) throw new NewerStoreError();
}

/** A database that a newer version of Synoptic wrote. */
export class NewerStoreError extends Error {
  constructor() {
    super('the database was written by a newer version of Synoptic');
    this.name = 'NewerStoreError';
  }
}

/**
 * Creates the tables of a store, or brings them up to date. Kysely's own migrator lists all tables of a database first, which D1 refuses;
 * each change can be made twice instead, since D1 has no transactions around it.
 */
export async function migrateStore(store: Store): Promise<void> {
  const { db, engine } = store;
  await db.schema
    .createTable('store_migrations')
    .ifNotExists()
    .addColumn('n', 'integer', (c) => c.primaryKey())
    .execute();
  await checkStoreSchema(store);
  const done = await schemaOf(store);
  for (const [i, migrate] of MIGRATIONS.entries()) {
    if (i < done) continue;
    await migrate(db, engine);
    await db
      .insertInto('store_migrations')
      .values({ n: i + 1 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
