import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { runSynoptic } from '../commands/run-synoptic.fixture.ts';
import { FLOOD, writeFlood, writeSmall } from '../corpus.fixture.ts';

const newStore = () => `sqlite:${join(mkdtempSync(join(tmpdir(), 'synoptic-')), 'corpora.sqlite')}`;

it('push writes a corpus into a database, from which commands answer as from its folder', async () => {
  const [store, folder] = [newStore(), writeFlood()];
  expect((await runSynoptic(['push', store, '--corpus', folder])).code).toBe(0);
  expect((await runSynoptic(['push', store, '--corpus', folder])).err).toContain('has this corpus already');
  for (const command of [
    ['ls', 'claims', '--json'],
    ['compare', 'event:flood', '--json'],
    ['glance', '--json'],
    ['timeline'],
    ['export', 'jsonl'],
  ]) {
    const [stored, read] = await Promise.all([store, folder].map((corpus) => runSynoptic([...command, '--corpus', corpus])));
    expect(stored, command.join(' ')).toEqual(read);
  }
});

describe('export sqlite', () => {
  it('writes one file, which any SQLite program opens and searches by its full text, and from which commands answer', async () => {
    const [cwd, folder] = [mkdtempSync(join(tmpdir(), 'synoptic-')), writeFlood()];
    const written = () => runSynoptic(['export', 'sqlite', '--out', 'corpus.sqlite', '--corpus', folder], { cwd });
    expect((await written()).code).toBe(0);
    // A second one replaces the first.
    expect((await written()).code).toBe(0);
    expect(readdirSync(cwd)).toEqual(['corpus.sqlite']);
    const file = join(cwd, 'corpus.sqlite');
    const database = new DatabaseSync(file, { readOnly: true });
    const [fullText] = database
      .prepare(`select name from sqlite_master where sql like '%virtual table%using fts5%content="entries"%'`)
      .all();
    expect(fullText).toEqual({ name: 'entry_words' });
    const found = database
      .prepare(`select id from entries where rowid in (select rowid from entry_words where entry_words match '"flood"')`)
      .all()
      .map((row) => row['id']);
    database.close();
    expect(found).toContain('event:flood');
    const ask = (corpus: string) => runSynoptic(['compare', 'event:flood', '--json', '--corpus', corpus]);
    expect(await ask(`sqlite:${file}`)).toEqual(await ask(folder));
  });

  it.each([
    [['export', 'sqlite'], '--out corpus.sqlite'],
    [['export', 'sqlite', '--out', 'x.sqlite', '--bom'], '--bom has no meaning'],
  ])('%j is refused', async (args, words) => {
    expect(await runSynoptic(args)).toMatchObject({ code: 2, err: expect.stringContaining(words) });
  });
});

it('stores lists the versions of a database, and removes them by name or digest', async () => {
  const store = newStore();
  await runSynoptic(['push', store, '--corpus', writeFlood()]);
  await runSynoptic(['push', store, '--corpus', writeSmall({ ...FLOOD, documents: { A: {}, C: {} } })]);
  const listed = async (...more: string[]) => JSON.parse((await runSynoptic(['stores', store, '--json', ...more])).out);
  const [current, previous] = await listed();
  expect([current.state, previous.state]).toEqual(['current', 'previous']);
  expect(await listed('--remove', previous.digest)).toEqual([current]);
  expect(await listed('--remove', current.name)).toEqual([]);
  expect((await runSynoptic(['ls', '--corpus', store])).err).toContain('has no corpus');
});

it.each([
  [['push', 'corpora.sqlite'], 2, 'not the address of a database'],
  [['push', 'postgres://me:secret@localhost/corpora'], 2, 'PGPASSWORD'],
  [['ls', '--corpus', 'sqlite:/nowhere/corpora.sqlite'], 1, 'no database at'],
  [['stores', 'postgres://localhost:1/corpora'], 1, 'ECONNREFUSED'],
  [['ls', '--corpus', 'postgres://localhost:1/corpora'], 1, 'does not answer'],
])('%j is refused with %d', async (args, code, words) => {
  const { code: exit, err } = await runSynoptic(args);
  expect([exit, err]).toEqual([code, expect.stringContaining(words)]);
  expect(err).not.toContain('secret');
});
