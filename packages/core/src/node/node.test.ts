import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SmallCorpus, smallFolder } from '../compile/small-corpus.fixture.ts';
import { sha256Hex, spanDigest } from '../text/digest.ts';
import { buildCorpusFile } from './build-corpus-file.ts';
import { loadCorpus } from './load-corpus.ts';
import { readFolder } from './read-folder.ts';
import { sealFolder } from './seal-folder.ts';

/** Text with three lines, a blank one, and a character outside the basic plane. */
const TEXT = '\uFEFF  The fire began early. \r\n\r\n\u3000死者は𠮷野村で三人。\r\nRain came late.\r\n';
const SMALL: SmallCorpus = {
  documents: {
    A: {
      passages: [{ lines: 1 }, { lines: '2-3' }],
      claims: [
        { value: 3, anchors: [2] },
        { value: 4, anchors: ['2-3'], gloss: { en: 'four', ja: '四' } },
      ],
    },
  },
};

let root: string;
const at = (...path: string[]) => join(root, ...path);

async function folderOf(small: SmallCorpus): Promise<void> {
  for (const [path, text] of smallFolder(small)) {
    await mkdir(dirname(at('data', path)), { recursive: true });
    await writeFile(at('data', path), text);
  }
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'synoptic-'));
  await folderOf(SMALL);
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('a data folder', () => {
  it('is read by its YAML files, with / in every path, without other files', async () => {
    for (const stray of ['node_modules/x/a.yaml', 'dist/b.yaml', 'notes.md']) {
      await mkdir(dirname(at('data', stray)), { recursive: true });
      await writeFile(at('data', stray), 'a: 1\n');
    }
    const folder = await readFolder(at('data'));
    expect([...folder.keys()].toSorted()).toEqual([...smallFolder(SMALL).keys()].toSorted());
  });
  it('is compiled when it is loaded', async () => {
    const { corpus, issues } = await loadCorpus(at('data'));
    expect([corpus?.claims.length, issues.map((i) => i.code)]).toEqual([2, ['unsealed']]);
  });
});

describe('building', () => {
  it('writes one file, the same each time, that loads to the same corpus as the folder', async () => {
    await buildCorpusFile(at('data'), at('out/deep/corpus.json'));
    const first = await readFile(at('out/deep/corpus.json'), 'utf8');
    await buildCorpusFile(at('data'), at('out/deep/corpus.json'));
    expect(await readFile(at('out/deep/corpus.json'), 'utf8')).toBe(first);
    expect((await loadCorpus(at('out/deep'))).corpus).toEqual((await loadCorpus(at('data'))).corpus);
    expect((await loadCorpus(at('out/deep/corpus.json'))).corpus?.digest).toBe(JSON.parse(first).digest);
  });
  it('leaves the old file unchanged if there are errors', async () => {
    const before = await readFile(at('out/deep/corpus.json'), 'utf8');
    const event = await readFile(at('data/events/fire.yaml'), 'utf8');
    await writeFile(at('data/events/fire.yaml'), 'id: [\n');
    const { corpus, issues } = await buildCorpusFile(at('data'), at('out/deep/corpus.json'));
    await writeFile(at('data/events/fire.yaml'), event);
    expect([corpus, issues.length > 0]).toEqual([null, true]);
    expect(await readFile(at('out/deep/corpus.json'), 'utf8')).toBe(before);
  });
  it('a file that does not match its digest is refused, both named and found in a folder', async () => {
    const file = at('out/deep/corpus.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"lower":3', '"lower":8'));
    for (const path of [file, at('out/deep')]) await expect(loadCorpus(path)).rejects.toThrow(`${file} is damaged`);
    await writeFile(file, text);
  });
});

describe('sealing', () => {
  it('reports documents without a text and writes nothing for them', async () => {
    await mkdir(at('none'), { recursive: true });
    expect(await sealFolder(at('data'), at('none'))).toEqual([
      { document: 'document:a', spans: 0, fault: expect.stringContaining('name begins with 000'), moves: [], uncovered: [] },
    ]);
    expect((await readFolder(at('data'))).has('documents/a/text.lock.yaml')).toBe(false);
  });
  it('does not read a text that is not a file of the folder, or seal a document with faulty records', async () => {
    await mkdir(at('linked'), { recursive: true });
    await symlink('/etc/hostname', at('linked/000.txt'));
    expect(await sealFolder(at('data'), at('linked'))).toMatchObject([{ fault: expect.stringContaining('leads out of the folder') }]);
    await writeFile(at('linked/000_.txt'), 'one\0\n');
    expect(await sealFolder(at('data'), at('linked'))).toMatchObject([{ fault: expect.stringContaining('NUL on line 1') }]);
    const claims = await readFile(at('data/documents/a/claims.yaml'), 'utf8');
    await writeFile(at('data/documents/a/claims.yaml'), '- [');
    expect(await sealFolder(at('data'), at('linked'))).toMatchObject([
      { fault: expect.stringMatching(/^documents\/a\/claims.yaml:1 .*first$/) },
    ]);
    await writeFile(at('data/documents/a/claims.yaml'), claims);
  });
  it('reports lines that the text does not have', async () => {
    await mkdir(at('short'), { recursive: true });
    await writeFile(at('short/000.txt'), 'one line\n');
    expect(await sealFolder(at('data'), at('short'))).toMatchObject([
      { fault: expect.stringMatching(/^documents\/a\/passages.yaml:\d+ lines 2-3 are not in the text, which has 1$/) },
    ]);
  });
  it('stores the offsets in code points and the digest of every span, and no text', async () => {
    await mkdir(at('texts'), { recursive: true });
    await writeFile(at('texts/000_text.txt'), TEXT);
    expect(await sealFolder(at('data'), at('texts'))).toEqual([
      { document: 'document:a', spans: 3, fault: null, moves: [], uncovered: [] },
    ]);
    const { corpus, issues } = await loadCorpus(at('data'));
    expect(issues).toEqual([]);
    const points = [...TEXT.slice(1).replaceAll('\r\n', '\n')];
    const cut = (start: number, end: number) => points.slice(start, end).join('');
    const [first, second] = corpus?.claims.map((c) => c.anchors[0]) ?? [];
    expect(first && cut(first.start ?? 0, first.end ?? 0)).toBe('死者は𠮷野村で三人。');
    expect(second && cut(second.start ?? 0, second.end ?? 0)).toBe('死者は𠮷野村で三人。\nRain came late.');
    for (const anchor of [first, second]) expect(anchor?.digest).toBe(anchor && spanDigest(cut(anchor.start ?? 0, anchor.end ?? 0)));
    expect(corpus?.documents[0]).toMatchObject({ sha256: sha256Hex(new TextEncoder().encode(TEXT)), lines: 3 });
    for (const [path, text] of await readFolder(at('data'))) expect(text, path).not.toMatch(/fire began|死者|Rain came/);
  });
  it('is idempotent', async () => {
    const lock = () => readFile(at('data/documents/a/text.lock.yaml'), 'utf8');
    const before = await lock();
    await sealFolder(at('data'), at('texts'));
    expect(await lock()).toBe(before);
  });
  it('a lock whose text has more lines than the passages is an error', async () => {
    await folderOf({ documents: { A: { passages: [{ lines: 1 }, { lines: 2 }], claims: [{ value: 3, anchors: [2] }] } } });
    expect((await loadCorpus(at('data'))).issues).toMatchObject([
      { code: 'lines', message: 'the passages end at line 2, but the text has 3 lines' },
    ]);
  });
});
