import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallFolder } from '../compile/small-corpus.fixture.ts';
import { hydrate } from '../hydrate/hydrate.ts';
import { openAnchors } from '../hydrate/outcome-tally.ts';
import { loadCorpus } from './load-corpus.ts';
import { readFolder } from './read-folder.ts';
import { sealFolder, withSeals } from './seal-folder.ts';

const TEXT = [
  'Orchard fire near the river mill',
  'The fire broke out before dawn on Tuesday.',
  'Three people were hurt, said the mill owner.',
  'Two of them left the hospital the same day.',
  'The river was low and pumps ran dry.',
  'Orchard keepers will meet on Friday.',
];

const PASSAGES = `# passages of the mill
- lines: 1 # headline
  role: heading
  voice: A1
- {lines: 2, role: body, voice: A1, gloss: {en: When it began., ja: 発生時刻。}}
- lines: "3-4"   # the hurt
  role: body
  voice: A1
  gloss: {en: Who was hurt., ja: 負傷者。}
- lines: 5-6
  role: body
  voice: A1
  gloss: {en: Water and a meeting., ja: 水と会合。}
`;

const CLAIMS = `# claims of the mill
- id: claim:a-1
  about: event:fire
  facet: deaths
  value: 3
  anchors:
    - 3 # the owner's word
    - '5-6'
  gloss: {en: Three., ja: 3人。}
- id: claim:a-2
  about: event:fire
  facet: deaths
  value: 2
  anchors: [4]   # left
  gloss: {en: Two., ja: 2人。}
`;

let root: string;
const at = (...path: string[]) => join(root, ...path);
const put = (file: string, text: string) => writeFile(at('data/documents/a', file), text);
const get = (file: string) => readFile(at('data/documents/a', file), 'utf8');
const text = (lines: readonly string[]) => writeFile(at('texts/000_mill.txt'), `${lines.join('\n')}\n`);
const seal = async (follow = false) => (await sealFolder(at('data'), at('texts'), { follow }))[0];
const files = async () => [await get('passages.yaml'), await get('claims.yaml'), await get('text.lock.yaml')];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'synoptic-seal-'));
  await mkdir(at('texts'));
  for (const [path, content] of smallFolder({ documents: { A: { passages: [{ lines: '1-6' }], claims: [{ value: 3, anchors: [3] }] } } })) {
    await mkdir(at('data', path, '..'), { recursive: true });
    await writeFile(at('data', path), content);
  }
  await put('passages.yaml', PASSAGES);
  await put('claims.yaml', CLAIMS);
  await text(TEXT);
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('seals a folder that is not on disk yet as one that is', async () => {
  const unsealed = await readFolder(at('data'));
  expect(await seal()).toMatchObject({ fault: null, spans: 6 });
  const sealed = await readFolder(at('data'));
  expect(sealed.size).toBeGreaterThan(unsealed.size);
  expect(await withSeals(unsealed, new Map([['000_mill.txt', `${TEXT.join('\n')}\n`]]))).toEqual(new Map(sealed));
});

describe('a text that changed after it was sealed', () => {
  beforeEach(async () => {
    expect(await seal()).toMatchObject({ fault: null, spans: 6, moves: [] });
  });

  it('is refused if lines would be bound to other words, and every move is listed', async () => {
    const before = await files();
    await text(TEXT.toSpliced(2, 0, 'Smoke was seen from the bridge.'));
    const refused = await seal();
    expect(refused?.fault).toMatch(/5 places would be bound to other words; run synoptic seal --follow/);
    expect(refused?.moves.map((m) => [m.passage ?? m.claim, m.from, m.to, m.state])).toEqual([
      [3, '3–4', '4–5', 'moved'],
      [4, '5–6', '6–7', 'moved'],
      ['claim:a-1', '3', '4', 'moved'],
      ['claim:a-1', '5–6', '6–7', 'moved'],
      ['claim:a-2', '4', '5', 'moved'],
    ]);
    expect(await files()).toEqual(before);
  });

  it('is sealed anew if every line keeps its words', async () => {
    await text([...TEXT.map((line) => `  ${line}`), 'A last line.']);
    expect(await seal()).toMatchObject({ fault: null, moves: [], uncovered: ['7'] });
  });

  it('is followed: lines move with their text; comments and layout are kept', async () => {
    await text(TEXT.toSpliced(2, 0, 'Smoke was seen from the bridge.'));
    expect(await seal(true)).toMatchObject({ fault: null, uncovered: ['3'] });
    expect(await get('passages.yaml')).toBe(PASSAGES.replace('"3-4"', '"4-5"').replace('5-6', '6-7'));
    expect(await get('claims.yaml')).toBe(CLAIMS.replace('- 3 #', '- 4 #').replace("'5-6'", "'6-7'").replace('[4]', '[5]'));
    const after = await files();
    expect(await seal(true)).toMatchObject({ fault: null, moves: [] });
    expect(await seal()).toMatchObject({ fault: null, moves: [] });
    expect(await files()).toEqual(after);
  });

  it('keeps the place of a changed line between unchanged ones, and reports it', async () => {
    await text(TEXT.with(1, 'The fire broke out after dawn on Tuesday.').toSpliced(0, 0, 'From our own correspondent'));
    expect((await seal(true))?.moves).toMatchObject([
      { passage: 1, to: '2', state: 'moved' },
      { passage: 2, from: '2', to: '3', state: 'changed', file: 'documents/a/passages.yaml', line: 5 },
      { passage: 3, to: '4–5', state: 'moved' },
      { passage: 4, to: '6–7', state: 'moved' },
      { claim: 'claim:a-1', state: 'moved' },
      { claim: 'claim:a-1', state: 'moved' },
      { claim: 'claim:a-2', to: '5', state: 'moved' },
    ]);
  });

  it('follows the unchanged lines of a passage that grew', async () => {
    await text(TEXT.toSpliced(3, 0, 'One was a child.'));
    expect((await seal(true))?.moves.map((m) => [m.passage ?? m.claim, m.to, m.state])).toEqual([
      [3, '3–5', 'changed'],
      [4, '6–7', 'moved'],
      ['claim:a-1', '6–7', 'moved'],
      ['claim:a-2', '5', 'moved'],
    ]);
  });

  it.each([
    ['is gone', TEXT.toSpliced(1, 1), 'missing'],
    ['now occurs twice', [...TEXT, TEXT[1] ?? ''], 'ambiguous'],
    ['is in another order', [TEXT[1] ?? '', ...TEXT.toSpliced(1, 1)], 'reordered'],
  ])('is left unchanged if a passage %s', async (_, changed, state) => {
    const before = await files();
    await text(changed);
    const left = await seal(true);
    expect(left?.fault).toMatch(/cannot be followed, and nothing was changed/);
    expect(left?.moves).toContainEqual(expect.objectContaining({ passage: 2, to: null, state }));
    expect(await files()).toEqual(before);
  });

  it('does not move lines that were written after the last seal', async () => {
    await put('claims.yaml', CLAIMS.replace('[4]', '[5]'));
    await text(TEXT.toSpliced(0, 0, 'From our own correspondent'));
    expect((await seal(true))?.moves).toContainEqual(expect.objectContaining({ claim: 'claim:a-2', state: 'unsealed', to: null }));
  });

  it('moves the lines of a reprint with its original', async () => {
    const reprinted = [...TEXT, TEXT[1] ?? ''];
    await rm(at('data/documents/a/text.lock.yaml'));
    await put('passages.yaml', `${PASSAGES}- {lines: 7, role: body, voice: A1, reprints: 2, gloss: {en: Again., ja: 再掲。}}\n`);
    await text(reprinted);
    await seal();
    await text(['From our own correspondent', ...reprinted]);
    expect(await seal(true)).toMatchObject({ fault: null });
    expect(await get('passages.yaml')).toContain('- {lines: 8, role: body, voice: A1, reprints: 3, ');
  });

  it('is not sealed over a lock that cannot be read', async () => {
    await put('text.lock.yaml', '<<<<<<< HEAD\n');
    expect((await seal())?.fault).toMatch(/text\.lock\.yaml:1 .*restore it, or delete it/);
  });

  it('is completed after a crash between two files, unless one was edited since', async () => {
    const before = await files();
    await text(TEXT.toSpliced(2, 0, 'Smoke was seen from the bridge.'));
    await cp(at('data'), at('other'), { recursive: true });
    await sealFolder(at('other'), at('texts'), { follow: true });
    const after = await Promise.all(
      ['passages.yaml', 'claims.yaml', 'text.lock.yaml'].map((f) => readFile(at('other/documents/a', f), 'utf8')),
    );
    const { sha256Hex } = await import('../text/digest.ts');
    const log = ['passages.yaml', 'claims.yaml', 'text.lock.yaml'].map((name, i) => ({
      name,
      before: sha256Hex(before[i] ?? ''),
      content: after[i],
    }));
    await put('.synoptic-redo.json', JSON.stringify(log));
    await put('passages.yaml', after[0] ?? '');
    await put('claims.yaml', `${CLAIMS}# edited\n`);
    expect((await seal(true))?.fault).toMatch(/interrupted, and claims.yaml was edited since/);
    await put('claims.yaml', CLAIMS);
    expect(await seal(true)).toMatchObject({ fault: null, moves: [] });
    expect(await files()).toEqual(after);
    await put('.synoptic-redo.json', JSON.stringify([{ name: '../../corpus.yaml', before: null, content: 'x' }]));
    expect((await seal(true))?.fault).toMatch(/cannot be read/);
  });
});

describe('the text of a document', () => {
  it('is the only one whose name begins with its seq', async () => {
    await writeFile(at('texts/000_copy.txt'), 'x\n');
    expect((await seal())?.fault).toMatch(/two texts whose names begin with 000: 000_copy.txt and 000_mill.txt/);
  });

  it('is refused if another document has the same seq', async () => {
    await cp(at('data/documents/a'), at('data/documents/b'), { recursive: true });
    await writeFile(at('data/documents/b/document.yaml'), (await get('document.yaml')).replace('document:a', 'document:b'));
    for (const { fault } of await sealFolder(at('data'), at('texts'))) expect(fault).toMatch(/seq 000 is also that of document:[ab]/);
  });

  it('is SLUG.txt for a document without seq', async () => {
    const { seq: _, ...record } = JSON.parse(await get('document.yaml'));
    await put('document.yaml', JSON.stringify(record));
    expect((await seal())?.fault).toMatch(/has no file a\.txt/);
    await writeFile(at('texts/a.txt'), TEXT.join('\n'));
    expect(await seal()).toMatchObject({ fault: null, spans: 6 });
    expect((await loadCorpus(at('data'))).corpus?.documents[0]?.seq).toBeNull();
  });
});

describe('an anchor that names a part of a line', () => {
  const quoted = CLAIMS.replace('- 3 # the', "- {line: 3, quote: 'Three people'} # the");
  const outcome = async (copy: readonly string[]) => {
    const { corpus } = await loadCorpus(at('data'));
    const opened = hydrate(copy.join('\n'), corpus?.seals ?? []);
    if (!corpus || opened.document === null) throw new Error('not identified');
    const [anchor] = openAnchors(opened, corpus.claims);
    const { outcome: is, start, end } = anchor?.hydrated ?? {};
    return [is, opened.cut(start ?? 0, end ?? 0)];
  };

  beforeEach(() => put('claims.yaml', quoted));

  it('is not built in words', async () => {
    const { corpus, issues } = await loadCorpus(at('data'));
    expect(corpus).toBeNull();
    expect(issues).toContainEqual(expect.objectContaining({ code: 'quote-words', hint: expect.stringContaining('synoptic seal') }));
  });

  it('has its words replaced by offsets, in place', async () => {
    expect(await seal()).toMatchObject({ fault: null });
    expect(await get('claims.yaml')).toBe(quoted.replace("'Three people'", '[0, 12]'));
    expect(await get('text.lock.yaml')).not.toContain('Three');
    const { corpus } = await loadCorpus(at('data'));
    expect(corpus?.claims[0]?.anchors[0]).toMatchObject({ lines: [3, 3], quote: { start: 0, end: 12, digest: expect.any(String) } });
    expect(await seal()).toMatchObject({ fault: null });
  });

  it('counts code points of the NFC line, for any form of the words', async () => {
    await text(TEXT.with(2, '  𠮷田 cafe\u0301: three people hurt'));
    await put('claims.yaml', quoted.replace('Three people', 'café: three'));
    await seal();
    expect(await get('claims.yaml')).toContain('quote: [3, 14]');
  });

  it.each([
    ['do not occur in line 3', 'Four people'],
    ['occur more than once in line 3', 'e'],
  ])('is an error if the words %s', async (message, words) => {
    await put('claims.yaml', quoted.replace('Three people', words));
    expect((await seal())?.fault).toMatch(new RegExp(`^documents/a/claims.yaml:7 the words ${message}`));
  });

  it('is found in a copy: exact, normalized, moved, in a line that changed elsewhere, or missing', async () => {
    await seal();
    expect(await outcome(TEXT)).toEqual(['exact', 'Three people']);
    expect(await outcome(TEXT.map((line) => line.replaceAll(' ', '\u00A0')))).toEqual(['normalized', 'Three\u00A0people']);
    expect(await outcome(TEXT.toSpliced(0, 0, 'A line that was not there before'))).toEqual(['moved', 'Three people']);
    expect(await outcome(TEXT.with(2, 'Three people were hurt, said the owner of the mill.'))).toEqual(['exact', 'Three people']);
    expect((await outcome(TEXT.with(2, 'Four persons were hurt, said the mill owner.')))[0]).toBe('mismatch');
    expect((await outcome(TEXT.toSpliced(2, 1)))[0]).toBe('missing');
  });

  it('moves with its words by seal --follow', async () => {
    await seal();
    await text(TEXT.with(2, 'Exactly three persons, no: Three people were hurt.').toSpliced(0, 0, 'From our own correspondent'));
    const followed = await seal(true);
    expect(followed).toMatchObject({ fault: null });
    expect(followed?.moves).toContainEqual(
      expect.objectContaining({ claim: 'claim:a-1', from: '3 [0, 12]', to: '4 [27, 39]', state: 'moved' }),
    );
    expect(await get('claims.yaml')).toContain('- {line: 4, quote: [27, 39]} # the');
  });

  it('is not moved if its words are gone', async () => {
    await seal();
    await text(TEXT.with(2, 'Nobody was hurt, said the mill owner.'));
    expect((await seal(true))?.moves).toContainEqual(expect.objectContaining({ claim: 'claim:a-1', state: 'missing', to: null }));
  });
});
