import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '../compare/compare.ts';
import { compile } from '../compile/compile.ts';
import type { DataFolder } from '../compile/parse-folder.ts';
import { compiledWithoutErrors, smallFolder } from '../compile/small-corpus.fixture.ts';
import { openCorpus } from '../corpus/corpus.ts';
import { buildCorpusFile } from './build-corpus-file.ts';
import { format1Folder } from './format-1-folder.fixture.ts';
import { readFolder } from './read-folder.ts';
import { differencesOf, planFolderUpgrade, planUpgrade, type ReadyUpgrade, upgradeFolder } from './upgrade-folder.ts';
import { withWriteLock } from './with-write-lock.ts';

function writeFormat1(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'synoptic-format-1-'));
  for (const [path, text] of format1Folder(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

function ready(plan: Awaited<ReturnType<typeof planUpgrade>>): ReadyUpgrade {
  if (plan.state !== 'ready') throw new Error(JSON.stringify(plan));
  return plan;
}

const planOf = (files: Readonly<Record<string, string>> = {}) => ready(planFolderUpgrade(format1Folder(files)));
const afterOf = (plan: ReadyUpgrade): DataFolder => new Map([...plan.folder, ...plan.files.map((f) => [f.file, f.after] as const)]);
const textOf = (root: string, file: string) => readFileSync(join(root, file), 'utf8');
const manifest = (change: (text: string) => string) => ({ 'corpus.yaml': change(format1Folder().get('corpus.yaml') ?? '') });

describe('upgrading a folder of format 1', () => {
  it('names format and languages in corpus.yaml and the language of each document without one, and nothing else', async () => {
    const root = writeFormat1();
    const before = await readFolder(root);
    expect(await upgradeFolder(root, ready(await planUpgrade(root)))).toBe(true);
    const after = await readFolder(root);
    expect(
      [...after]
        .filter(([file, text]) => before.get(file) !== text)
        .map(([file]) => file)
        .sort(),
    ).toEqual(['corpus.yaml', 'documents/ledger/document.yaml']);
    expect(after.get('corpus.yaml')).toBe(`# yaml-language-server: $schema=schemas/manifest.json
# Grain store fire, kept by hand since 2031.
format: 2
name:     grain-store     # never rename


version: '0.3.0'
title: {en: The grain store,   ja: 穀物倉庫}
describe:
    en: >-
        An invented fire,
        told twice.
    ja: 架空の火災の二つの記述。
# the papers are Russian
languages: [en, ja] # all but one
licence: CC0-1.0
`);
    expect(after.get('documents/ledger/document.yaml')).toBe(
      before
        .get('documents/ledger/document.yaml')
        ?.replace('title: Ledger of the store # as printed\n', 'title: Ledger of the store # as printed\n    language: ru\n'),
    );
  });

  it('compiles and compares as before', async () => {
    const root = writeFormat1();
    const before = compiledWithoutErrors(compile(await readFolder(root)));
    await upgradeFolder(root, ready(await planUpgrade(root)));
    const { corpus, issues } = await buildCorpusFile(root, join(root, 'dist/corpus.json'));
    expect(issues.filter((i) => i.code !== 'unsealed')).toEqual([]);
    const after = compiledWithoutErrors({ corpus, issues });
    expect(after.claims).toEqual(before.claims);
    expect(after.documents.map((d) => d.csl.language)).toEqual(['en', 'ru']);
    const rows = [before, after].map((compiled) => compare(openCorpus(compiled), { about: ['event:fire-2031'] }).rows);
    expect(rows[1]).toEqual(rows[0]);
    expect(rows[1]?.map((r) => [r.facet, r.verdict])).toEqual([
      ['lost', 'agree'],
      ['cause', 'incomparable'],
    ]);
  });

  it('has nothing to do the second time', async () => {
    const root = writeFormat1();
    await upgradeFolder(root, ready(await planUpgrade(root)));
    expect(await planUpgrade(root)).toEqual({ state: 'current' });
  });

  it('completes an interrupted upgrade: corpus.yaml is the last file', () => {
    const plan = planOf();
    expect(plan.files.map((f) => f.file)).toEqual(['documents/ledger/document.yaml', 'corpus.yaml']);
    const [document] = plan.files;
    const killed = planOf({ [document?.file ?? '']: document?.after ?? '' });
    expect(killed.files.map((f) => f.file)).toEqual(['corpus.yaml']);
    expect(afterOf(killed)).toEqual(afterOf(plan));
  });

  it('lists each change', () => {
    expect(planOf().files.map((f) => f.changes)).toEqual([
      [{ key: 'csl.language', from: null, to: 'ru' }],
      [
        { key: 'format', from: null, to: 2 },
        { key: 'language', from: 'ru', to: null },
        { key: 'languages', from: null, to: ['en', 'ja'] },
      ],
    ]);
  });

  it.each([
    [
      'in a block',
      'obligation:\n  bearers: [outlet:store]\n  # in the statute\n  trigger:   # whenever\n    en: A fire.\n    ja: 火事。\n',
      'obligation:\n  bearers: [outlet:store]\n  # in the statute\n  trigger: request\n  terms:   # whenever\n    en: A fire.\n    ja: 火事。\n',
    ],
    [
      'within braces',
      'obligation: {bearers: [outlet:store], trigger: {en: A fire, ja: 火事}}\n',
      'obligation: {bearers: [outlet:store], trigger: request, terms: {en: A fire, ja: 火事}}\n',
    ],
    [
      'as JSON',
      'obligation: {"bearers": ["outlet:store"], "trigger": "A fire."}\r\n',
      'obligation: {"bearers": ["outlet:store"], "trigger": "request", "terms": "A fire."}\r\n',
    ],
  ])('moves the terms of an obligation from trigger to terms, %s', (_how, before, after) => {
    const file = 'entities/outlet/brigade.yaml';
    const head = 'id: outlet:brigade\nnames: {en: Brigade, ja: 消防団}\n';
    const plan = planOf({ [file]: head + before });
    expect(afterOf(plan).get(file)).toBe(head + after);
    expect(plan.files.find((f) => f.file === file)?.changes).toMatchObject([{ key: 'obligation.trigger', to: 'request' }, { from: null }]);
    expect(planOf({ [file]: head + after }).files.map((f) => f.file)).not.toContain(file);
  });

  it('keeps modes, and leaves no temporary file or lock', async () => {
    const root = writeFormat1();
    chmodSync(join(root, 'corpus.yaml'), 0o600);
    await upgradeFolder(root, ready(await planUpgrade(root)));
    expect(statSync(join(root, 'corpus.yaml')).mode & 0o777).toBe(0o600);
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(readdirSync(join(root, 'documents/ledger')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('languages of an upgraded folder', () => {
  const small = (change: (files: Map<string, string>) => void): ReadyUpgrade => {
    const folder = smallFolder({ documents: { A: { claims: [{ value: 3 }] } } });
    change(folder);
    return ready(planFolderUpgrade(folder));
  };
  const language = (tag: string) => (files: Map<string, string>) =>
    files.set('corpus.yaml', (files.get('corpus.yaml') ?? '').replace('"language": "en"', `"language": "${tag}"`));

  it('begin with the language of the documents if every text has it', () => {
    expect(small(language('ja')).languages).toEqual(['ja', 'en']);
    expect(planOf().languages).toEqual(['en', 'ja']);
  });

  it.each([
    ['a text lacks it', '{"id": "event:more", "label": {"en": "More"}, "date": null}'],
    ['a plain string is in English', '{"id": "event:more", "label": "More", "date": null}'],
    [
      'a plain list of other names is in English',
      '{"id": "event:more", "label": {"en": "More", "ja": "他"}, "names": ["Moe"], "date": null}',
    ],
  ])('begin with English if %s', (_why, event) => {
    const plan = small((files) => language('ja')(files.set('events/more.yaml', event)));
    expect(plan.languages).toEqual(['en', 'ja']);
    expect(plan.files.map((f) => f.file)).toContain('corpus.yaml');
  });

  it('count the values of text facets, which the schema does not mark as texts', () => {
    const folder = smallFolder({ documents: { A: { claims: [{ facet: 'aim', value: 'to warn' }] } } });
    language('ja')(folder);
    expect(ready(planFolderUpgrade(folder)).languages).toEqual(['en', 'ja']);
  });

  it('leave Japanese out if nothing is written in it', () => {
    const english = new Map([...smallFolder({})].map(([file, text]) => [file, text.replaceAll(/,\s*"ja": (?:"[^"]*"|\[[^\]]*\])/g, '')]));
    expect(ready(planFolderUpgrade(english)).languages).toEqual(['en']);
  });

  it('are not required again: figures in tens, plain strings and names in other languages stay', () => {
    const plan = small((files) =>
      files
        .set('entities/outlet/a.yaml', "id: outlet:a\nnames: {en: A, ru: 'А-газета'}\n")
        .set('documents/a/claims.yaml', (files.get('documents/a/claims.yaml') ?? '').replace('"value": 3', '"value": "tens"')),
    );
    expect(afterOf(plan).get('documents/a/claims.yaml')).toContain('"value": "tens"');
    expect(plan.files.map((f) => f.file)).not.toContain('documents/a/claims.yaml');
  });
});

describe('a folder that cannot be upgraded', () => {
  it('has errors, which are returned with file and line', () => {
    expect(planFolderUpgrade(format1Folder({ 'events/fire-2031.yaml': 'id: event:fire-2031\nlabel: [\n' }))).toMatchObject({
      state: 'faulty',
      issues: expect.arrayContaining([expect.objectContaining({ file: 'events/fire-2031.yaml', line: 3, code: 'yaml' })]),
    });
    expect(planFolderUpgrade(format1Folder({ 'corpus.yaml': 'name: [\n' }))).toMatchObject({ state: 'faulty' });
    expect(planFolderUpgrade(new Map())).toMatchObject({ state: 'faulty', issues: [{ code: 'no-manifest' }] });
    expect(planFolderUpgrade(format1Folder(manifest((text) => `${text}languages: [en]\n`)))).toMatchObject({
      state: 'faulty',
      issues: expect.arrayContaining([expect.objectContaining({ code: 'format', file: 'corpus.yaml', line: 16 })]),
    });
  });

  it('has a warning that format 2 makes an error, which is returned with its place', () => {
    const units = format1Folder().get('vocabulary/units.yaml') ?? '';
    const claims = format1Folder().get('documents/ledger/claims.yaml') ?? '';
    const folder = format1Folder({
      'vocabulary/units.yaml': `${units}- {id: mile, label: {en: mile, ja: マイル}, measures: length, factor: 1}\n`,
      'documents/ledger/claims.yaml': claims.replace('value: tens', 'value: {exact: 3, unit: mile}'),
    });
    expect(compile(folder).issues.map(({ code, severity }) => [code, severity])).toContainEqual(['wrong-measure', 'warning']);
    expect(planFolderUpgrade(folder)).toMatchObject({
      state: 'faulty',
      issues: [{ code: 'wrong-measure', severity: 'error', file: 'documents/ledger/claims.yaml', line: 1 }],
    });
  });

  it('has a newer format', () => {
    expect(planFolderUpgrade(format1Folder(manifest((text) => `format: 3\n${text}`)))).toEqual({ state: 'newer', format: 3 });
  });

  it('would compile differently: each record and verdict is named', () => {
    const compiled = (value: number) =>
      compiledWithoutErrors(compile(smallFolder({ documents: { A: { claims: [{ id: 'x', value: 3 }] }, B: { claims: [{ value }] } } })));
    expect(differencesOf(compiled(3), compiled(4))).toEqual(['claim:b-1', 'event:fire deaths: agree → conflict']);
    expect(differencesOf(compiled(3), compiled(3))).toEqual([]);
  });

  it('has changed since the plan', async () => {
    const root = writeFormat1();
    const plan = ready(await planUpgrade(root));
    writeFileSync(join(root, 'events/late.yaml'), 'id: event:late\nlabel: Late\ndate: null\n');
    expect(await upgradeFolder(root, plan)).toBe(false);
    expect(textOf(root, 'corpus.yaml')).not.toContain('format');
  });

  it('is written by another process', async () => {
    const root = writeFormat1();
    const plan = ready(await planUpgrade(root));
    await withWriteLock(root, 'seal', () => expect(upgradeFolder(root, plan)).rejects.toThrow(/seal|written/));
    expect(textOf(root, 'corpus.yaml')).not.toContain('format');
  });

  it('has a file that cannot be replaced: none is replaced', async () => {
    const root = writeFormat1();
    const plan = ready(await planUpgrade(root));
    const torn = { ...plan, files: [...plan.files, { file: 'events', changes: [], before: '', after: '' }] };
    await expect(upgradeFolder(root, torn)).rejects.toMatchObject({ path: join(root, 'events') });
    expect(await readFolder(root)).toEqual(plan.folder);
    expect(readdirSync(join(root, 'documents/ledger')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
