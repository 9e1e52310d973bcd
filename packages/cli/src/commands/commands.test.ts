import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BINARY_FORMAT_NAMES, formatNamesOf } from '@synoptic/core/export/format-names';
import { formatNamed } from '@synoptic/core/export/registry';
import { arabicFolder, frenchFolder } from '@synoptic/core/node/own-corpora/language-corpora.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { describe, expect, it } from 'vitest';
import { compileTestFolder, writeCompiled, writeDataFolder, writeFlood } from '../corpus.fixture.ts';
import { textWidth } from '../layout/styled-line.ts';
import { VERSION } from '../version.ts';
import { COMMANDS } from './registry.ts';
import { MAIN_PROGRAM, runProgram, runSynoptic, SHIPPED_CORPUS } from './run-synoptic.fixture.ts';

const folder = writeFlood();
const corpus = await compileTestFolder(folder);
const reader = memoryReader(corpus);
const compiled = writeCompiled(corpus);

/** Output without digests, which change with the format of the corpus. */
const withoutDigests = (text: string) => text.replace(/\b[0-9a-f]{12,}\b/g, '…');
const flood = (...args: string[]) => runSynoptic([...args, '--corpus', compiled]);
const floodFolder = (...args: string[]) => runSynoptic([...args, '--corpus', folder]);

describe('the program', () => {
  it('prints its version', async () => expect(await runProgram(['--version'])).toEqual({ code: 0, out: `${VERSION}\n`, err: '' }));
  it('shows every command if it has neither arguments nor a terminal', async () => {
    const { code, out } = await runSynoptic([]);
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(out).toContain(`synoptic ${name}`);
  });
  it.each(COMMANDS.map((c) => c.name))('%s --help shows its options and an example', async (name) => {
    const [{ code, out }, inHelp] = await Promise.all([runSynoptic([name, '--help']), runSynoptic(['help', name])]);
    expect([code, inHelp.out]).toEqual([0, out]);
    for (const option of Object.keys(COMMANDS.find((c) => c.name === name)?.options ?? {})) expect(out).toContain(`--${option}`);
    expect(out).toContain('Examples\n');
  });
  it('uses the language of LANG, unless --lang is given', async () => {
    expect((await runSynoptic(['--help'], { env: { LANG: 'ja_JP.UTF-8' } })).out).toContain('一つの出来事を');
    expect((await runSynoptic(['--help', '--lang', 'en'], { env: { LANG: 'ja_JP.UTF-8' } })).out).toContain('one event');
  });
  it('finds the corpus of the current folder', async () => {
    expect(JSON.parse((await runProgram(['ls', '--json'], { cwd: folder })).out)).toEqual(await reader.corpus());
  });
  // The other tests run command lines in their own process; these show that the built program does the same.
  it.each([
    [],
    ['ls', 'events'],
    ['show', 'event:flood', '--json'],
    ['compare', 'event:flood', '--lang', 'ja'],
    ['compare', 'event:flod'],
    ['comapre'],
    ['search', '洪水'],
    ['timeline'],
    ['ledger', '--json'],
    ['export', 'csv'],
    ['check'],
  ])('has the same output in its own process as in a test: %j', async (...args) => {
    const line = args.length > 0 ? [...args, '--corpus', folder] : args;
    const [program, command] = await Promise.all([runProgram(line), runSynoptic(line)]);
    expect(program).toEqual(command);
  });
  it('ends quietly when its output is closed', async () => {
    const ended = await new Promise((resolve) =>
      execFile('sh', ['-c', `"${process.execPath}" "${MAIN_PROGRAM}" ls entities --corpus "${folder}" | head -1`], (_, out, err) =>
        resolve([out.split('\n').length, err]),
      ),
    );
    expect(ended).toEqual([2, '']);
  });
});

describe('a usage error exits with 2 and a suggestion', () => {
  it.each([
    [['comapre'], 'did you mean compare?'],
    [['compare', 'event:flood', '--formt', 'csv'], 'did you mean --format?'],
    [['compare', 'event:flood', '--by', 'voices'], 'did you mean voice?'],
    [['compare', 'event:flood', '--by'], '--by needs a value'],
    [['compare', 'event:flood', '--by', '--json'], '--by needs a value'],
    [['compare', 'event:flood', '--facets=--deths'], 'see synoptic ls facets'],
    [['compare', 'event:flood', '--json', '--format', 'csv'], 'exclude each other'],
    [['compare', 'event:flood', '--json=yes'], 'takes no value'],
    [['compare', 'event:flood', '--by', 'voice', '--by', 'origin'], 'given twice'],
    [['compare'], 'missing argument: ID…'],
    [['search', 'flood', '--type', 'clam'], 'did you mean claim?'],
    [['search', '  '], 'missing argument: QUERY'],
    [['show', 'a:b', 'c:d'], 'too many arguments: c:d'],
    [['ls', 'evnts'], 'did you mean events?'],
    [['ls', 'constructor'], 'one of documents'],
    [['export', 'bibtx'], 'did you mean bibtex?'],
    [['export', 'pdf'], 'the closest format is html'],
    [['export', '.TTL'], 'the closest format is turtle'],
    [['export', 'constructor'], 'use one of json, csv'],
    [['ls', 'claims'], 'one of documents, entities, events, facets'],
    [['ls', 'entities', '--kind', 'persn'], 'did you mean person?'],
    [['ls', 'events', '--sort', 'dte'], 'did you mean date?'],
    [['ls', 'entities', '--sort', 'date'], 'by label or -label'],
    [['ls', 'documents', '--kind', 'state'], 'it works with ls entities'],
    [['ls', 'facets', '--sort', 'label'], 'ls facets does not take --sort'],
    [['ls', '--limit', '3'], 'ls does not take --limit'],
    [['compare', 'event:flood', '--base', 'Z9'], 'sigla'],
    [['ls', 'events', '--limit', 'many'], 'from 1 to 500'],
    [['compare', 'event:flood', '--facets', 'deths'], 'see synoptic ls facets'],
    [['compare', 'event:flood', '--accounts', 'Z9'], 'sigla'],
  ])('%j', async (args, hint) => {
    const { code, out, err } = await flood(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(hint);
  });
  it.each([
    ['fissh', 'did you mean fish?'],
    ['toString', 'one of bash, zsh, fish'],
  ])('completion %s', async (shell, hint) => {
    const { code, out, err } = await runSynoptic(['completion', shell]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(hint);
  });
});

describe('show', () => {
  it.each(['A', 'document:a'])('accepts %s for document A', async (key) => {
    const { code, out } = await flood('show', key, '--json');
    expect([code, JSON.parse(out).document.id]).toEqual([0, 'document:a']);
  });
  it('accepts the siglum of a voice for its speaker, and the id of a passage', async () => {
    const { voice } = JSON.parse((await flood('show', 'document:a', '--json')).out).passages.find((p: { voice: unknown }) => p.voice);
    expect(JSON.parse((await flood('show', voice, '--json')).out).entity.id).toMatch(/^\w+:/);
    const passage = JSON.parse((await flood('show', 'A', '--json')).out).passages[0].id;
    const { code, out } = await flood('show', passage);
    expect([code, out]).toEqual([0, expect.stringContaining(passage)]);
  });
});

describe('a missing record exits with 1', () => {
  it('for an unknown number of a document', async () => {
    expect((await flood('show', '009')).code).toBe(1);
  });
  it('for an unknown id, with the nearest one', async () => {
    const { code, err } = await flood('compare', 'event:flod');
    expect([code, err]).toEqual([1, 'synoptic: nothing in this corpus has the id event:flod\n  did you mean event:flood?\n']);
  });
  it('for an unknown document to search in, with the nearest one', async () => {
    const { code, err } = await flood('search', 'flood', '--document', 'document:aa');
    expect([code, err]).toEqual([1, 'synoptic: nothing in this corpus has the id document:aa\n  did you mean document:a?\n']);
  });
  it.each(['constructor:x', 'toString:y', '__proto__:z', 'zzz'])('for the unknown id %s', async (id) => {
    const { code, out, err } = await flood('show', id);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`nothing in this corpus has the id ${id}`);
  });
  it.each(['/nowhere/at/all', 'http://127.0.0.1:9'])('for a corpus at %s', async (corpus) => {
    const { code, out, err } = await runSynoptic(['ls', '--corpus', corpus]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^synoptic: no corpus/);
  });
});

describe('a list', () => {
  it.each(['documents', 'entities', 'events', 'facets'])(
    'of %s is one line an item in a pipe, and breaks no id in a window',
    async (list) => {
      const ls = ['ls', list, '--corpus', SHIPPED_CORPUS, '--limit', '500'];
      const { items } = JSON.parse((await runSynoptic([...ls, '--json'])).out) as { items: { id: string }[] };
      const piped = (await runSynoptic(ls)).out.trimEnd().split('\n');
      expect(piped.map((row, i) => row.split(/ +/).includes(items[i]?.id ?? ''))).toEqual(items.map(() => true));
      const shown = (await runSynoptic(ls, { columns: 60, env: { TERM: 'dumb' } })).out.split(/\s+/);
      expect(items.filter(({ id }) => !shown.includes(id))).toEqual([]);
    },
  );
});

describe('--json prints the answer of the reader', () => {
  const questions: readonly [string[], () => Promise<unknown>][] = [
    [['ls'], () => reader.corpus()],
    [['ls', 'documents'], () => reader.documents()],
    [['ls', 'documents', '--sort', '-date'], () => reader.documents({ sort: '-date' })],
    [['ls', 'entities', '--kind', 'state'], () => reader.entities({ kind: 'state' })],
    [['ls', 'events', '--limit', '1'], () => reader.events({ limit: 1 })],
    [['ls', 'facets'], () => reader.facets()],
    [['show', 'document:a'], () => reader.document('document:a')],
    [['show', 'event:flood'], () => reader.event('event:flood')],
    [['show', 'state:north'], () => reader.entity('state:north')],
    [['show', 'claim:b-dead'], () => reader.claim('claim:b-dead')],
    [['search', '洪水'], () => reader.search('洪水')],
    [['compare', 'event:flood'], () => reader.compare({ about: ['event:flood'] })],
    [
      ['compare', 'event:flood', 'event:storm', '--by', 'origin', '--accounts', 'A'],
      () => reader.compare({ about: ['event:flood', 'event:storm'], by: 'origin', accounts: ['A'] }),
    ],
    [['compare', 'event:flood', '--facets', 'deaths'], () => reader.compare({ about: ['event:flood'], facets: ['deaths'] })],
  ];
  it.each(questions)('%j', async (args, question) => {
    const { code, out } = await flood(...args, '--json');
    expect([code, out]).toEqual([0, `${JSON.stringify(await question())}\n`]);
  });
});

describe('compare', () => {
  it('has a column for each account and a verdict with its rule in each row', async () => {
    const { code, out } = await flood('compare', 'event:flood');
    expect(code).toBe(0);
    expect(withoutDigests(out)).toMatchSnapshot();
  });
  it('in Japanese, with full-width characters in their columns', async () => {
    expect(withoutDigests((await flood('compare', 'event:flood', '--lang', 'ja')).out)).toMatchSnapshot();
  });
  it('by answer has a question in words, its answers with speakers and lines, and the accounts without one', async () => {
    const { code, out } = await flood('compare', 'event:flood', '--by', 'answer');
    expect(code).toBe(0);
    expect(withoutDigests(out)).toMatchSnapshot();
    expect(withoutDigests((await flood('compare', 'event:flood', '--by', 'answer', '--lang', 'ja')).out)).toMatchSnapshot();
  });
  it('by answer shows how each answer differs from that of the base', async () => {
    const { out } = await flood('compare', 'event:flood', '--by', 'answer', '--base', 'A1', '--facets', 'deaths');
    expect(out).toContain('\n  excludes the base: 5 people  1 origin\n    boris (via b)  B ¶1\n');
    expect(out).not.toMatch(/the base: 3 people/);
  });
  it('is by answer on a terminal and wrapped to its width, unless columns, a base or a format are requested', async () => {
    const onTerminal = (...args: string[]) =>
      runSynoptic(['compare', 'event:flood', ...args, '--corpus', compiled], { columns: 60, env: { TERM: 'dumb' } });
    const [unasked, asked] = await Promise.all([onTerminal(), onTerminal('--by', 'answer')]);
    expect(unasked.out).toBe(asked.out);
    expect(unasked.out).not.toContain('│');
    for (const text of unasked.out.split('\n')) expect(textWidth(text)).toBeLessThanOrEqual(60);
    for (const args of [
      ['--by', 'voice'],
      ['--base', 'A1'],
      ['--format', 'table'],
    ])
      expect((await onTerminal(...args)).out, args.join(' ')).toContain('│');
  });
  it.each([[], ['--by', 'answer']])('escapes control sequences in a corpus: %j', async (...args) => {
    const { out } = await flood('compare', 'event:flood', ...args);
    expect(out).toContain('Evil<U+001B>[2J<U+202E>paper');
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });
  it.each(formatNamesOf('comparison').filter((name) => !BINARY_FORMAT_NAMES.includes(name)))(
    'as %s is the output of core',
    async (format) => {
      const answer = await reader.compare({ about: ['event:flood'], facets: ['deaths'] });
      const { code, out } = await flood('compare', 'event:flood', '--facets', 'deaths', '--format', format, '--lang', 'ja');
      expect([code, out]).toEqual([0, formatNamed(format)?.writes.comparison?.(answer, { language: 'ja' })]);
    },
  );
});

describe('check and build', () => {
  it('lists texts without a translation, with file and line, and reports no issue', async () => {
    const { code, out, err } = await runSynoptic(['check', '--translations', '--corpus', writeDataFolder(arabicFolder)]);
    expect(code).toBe(0);
    expect(out).toMatch(/^documents\/marfa\/claims\.yaml:\d+:\d+ claim:a-affected-3: gloss en$/m);
    expect(err).toMatch(/texts without a translation: \d+/);
    const { out: json } = await runSynoptic(['check', '--translations', '--json', '--corpus', writeDataFolder(frenchFolder)]);
    expect(JSON.parse(json)).toEqual({ untranslated: [] });
  });

  it('a correct folder passes', async () => {
    const { code, out } = await floodFolder('check', '--json');
    expect([code, JSON.parse(out).ok]).toEqual([0, true]);
  });
  it('an error is reported with file, line, column and hint, and exits with 1', async () => {
    const broken = writeFlood({
      'events/flood.yaml':
        "id: event:flood\nlabel: {en: The flood, ja: 洪水}\ndate: '2022-13'\nparticipants: [{entity: state:nrth, role: side}]\n",
    });
    const { code, out, err } = await runSynoptic(['check', '--corpus', broken]);
    expect(code).toBe(1);
    expect(out).toMatch(/^events\/flood\.yaml:3:\d+ error .+\n {4}\S/m);
    expect(out).toMatch(/^events\/flood\.yaml:4:\d+ error unknown-id: id "state:nrth" does not exist\n {4}did you mean state:north\?/m);
    expect(err).toMatch(/^errors: \d+, warnings: \d+$/m);
  });
  it('a folder with errors answers no question and reports them', async () => {
    const broken = writeFlood({ 'events/flood.yaml': 'id: [\n' });
    const { code, out, err } = await runSynoptic(['ls', '--corpus', broken]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('events/flood.yaml:');
  });
  it('builds the same bytes twice, and the result can be read', async () => {
    const out = mkdtempSync(join(tmpdir(), 'synoptic-'));
    for (const name of ['one.json', 'two.json']) expect((await floodFolder('build', '--out', join(out, name))).code).toBe(0);
    expect(readFileSync(join(out, 'two.json'), 'utf8')).toBe(readFileSync(join(out, 'one.json'), 'utf8'));
    expect((await runSynoptic(['ls', '--json', '--corpus', join(out, 'one.json')])).out).toBe((await floodFolder('ls', '--json')).out);
  });
  it('keeps the old file if a build fails', async () => {
    const broken = writeFlood({ 'corpus.yaml': 'name: 1\n' });
    const { code } = await runSynoptic(['build', '--corpus', broken]);
    expect([code, existsSync(join(broken, 'dist/corpus.json'))]).toEqual([1, false]);
  });
  it('writes a schema for each kind of file', async () => {
    const out = mkdtempSync(join(tmpdir(), 'synoptic-'));
    const [{ code }, all] = await Promise.all([runSynoptic(['schemas', '--out', out]), runSynoptic(['schemas'])]);
    expect([code, readdirSync(out).sort()]).toEqual([
      0,
      Object.keys(JSON.parse(all.out))
        .map((k) => `${k}.json`)
        .sort(),
    ]);
  });
  it('a missing folder of texts is a usage error', async () => {
    expect((await floodFolder('seal', '--texts', '/nowhere')).code).toBe(2);
  });
});
