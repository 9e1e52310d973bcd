import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BRIDGE } from '../hydrate/small-texts.fixture.ts';
import { checkTexts } from './check-texts.ts';
import { sealFolder } from './seal-folder.ts';
import { SHIPPED_DATA_FOLDER } from './shipped.fixture.ts';

const texts = process.env['SYNOPTIC_TEXTS'];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synoptic-texts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const curation = { by: 'test', on: '2026-01-01', reviewed: true };
const both = { en: 'bridge', ja: '橋' };

/** The shipped vocabulary with one document, as JSON, which is YAML. */
async function bridgeCorpus(): Promise<string> {
  const root = join(folder, 'data');
  const put = (path: string, record: unknown) => writeFile(join(root, path), JSON.stringify(record));
  for (const part of ['corpus.yaml', 'vocabulary', 'entities/outlet/nhk.yaml', 'entities/state/japan.yaml'])
    await cp(join(SHIPPED_DATA_FOLDER, part), join(root, part), { recursive: true }).catch(() => undefined);
  await cp(join(SHIPPED_DATA_FOLDER, 'documents/note-2023'), join(root, 'documents/bridge'), { recursive: true });
  await rm(join(root, 'documents/bridge/text.lock.yaml'));
  await rm(join(root, 'documents/bridge/terms.lock.yaml'));
  await put('documents/bridge/document.yaml', {
    id: 'document:bridge',
    siglum: 'A',
    seq: '000',
    label: both,
    csl: { type: 'webpage', title: 'bridge' },
    date: '2031-04-03',
    issued: null,
    voices: [{ siglum: 'A1', agent: 'outlet:nhk', act: 'reports' }],
    curation,
  });
  const body = (lines: number | string) => ({ lines, role: 'body', voice: 'A1', gloss: both });
  await put('documents/bridge/passages.yaml', [1, 2, 3, 4, 5, '6-8', ...BRIDGE.slice(8).map((_, i) => i + 9)].map(body));
  await put('documents/bridge/claims.yaml', []);
  return root;
}

describe('checking a corpus against texts', () => {
  it('seals a text, checks it, and reports differences', async () => {
    const root = await bridgeCorpus();
    const shelf = join(folder, 'texts');
    await cp(join(SHIPPED_DATA_FOLDER, 'corpus.yaml'), join(shelf, 'another.txt'), { recursive: true });
    await writeFile(join(shelf, '000_bridge.txt'), BRIDGE.join('\n'));
    expect(await sealFolder(root, shelf)).toMatchObject([{ document: 'document:bridge', spans: 17, fault: null, moves: [] }]);

    const proved = await checkTexts(root, shelf);
    expect(proved.issues.filter((i) => i.severity === 'error')).toEqual([]);
    expect(proved).toMatchObject({
      documents: [{ document: 'document:bridge', file: '000_bridge.txt', by: 'digest', passages: { exact: 17, mismatch: 0, missing: 0 } }],
      strangers: ['another.txt'],
    });

    await writeFile(join(shelf, '000_draft.txt'), BRIDGE.slice(1).join('\n'));
    expect((await checkTexts(root, shelf)).issues.filter((i) => i.severity === 'error')).toEqual([
      expect.objectContaining({
        code: 'two-texts',
        file: 'documents/bridge/document.yaml',
        message: `${shelf} has two texts of document:bridge: 000_bridge.txt, 000_draft.txt`,
      }),
    ]);
    await rm(join(shelf, '000_draft.txt'));

    await rm(join(shelf, '000_bridge.txt'));
    await writeFile(
      join(shelf, 'copy.txt'),
      BRIDGE.with(10, '工事にかかる費用は5000万円で、そのうち3分の2を県が出す見通しだという。').toSpliced(15, 1).join('\n'),
    );
    const { documents, issues } = await checkTexts(root, shelf);
    expect(documents).toMatchObject([{ file: 'copy.txt', by: 'lines', passages: { exact: 12, mismatch: 1, missing: 1, moved: 3 } }]);
    expect(issues.filter((i) => i.severity === 'error').map((i) => [i.code, i.file])).toEqual([
      ['text-mismatch', 'documents/bridge/passages.yaml'],
      ['text-missing', 'documents/bridge/passages.yaml'],
    ]);

    await rm(join(shelf, 'copy.txt'));
    await writeFile(join(shelf, '000_bridge.txt'), [...BRIDGE.slice(4, 5), ...BRIDGE.slice(0, 4), ...BRIDGE.slice(5)].join('\n'));
    expect((await checkTexts(root, shelf)).issues.filter((i) => i.code === 'text-moved')).toEqual(
      [1, 2, 3, 4].map((line) =>
        expect.objectContaining({
          severity: 'warning',
          file: 'documents/bridge/passages.yaml',
          message: `passage:a-${line}, lines ${line}: moved in 000_bridge.txt`,
          hint: expect.stringContaining('seal --follow'),
        }),
      ),
    );
    await rm(join(shelf, '000_bridge.txt'));

    await symlink('nowhere.txt', join(shelf, '000_link.txt'));
    expect((await checkTexts(root, shelf)).issues.filter((i) => i.code === 'text-not-read')).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('000_link.txt'), hint: 'put the text itself into that folder, as a file' },
    ]);
    await rm(join(shelf, '000_link.txt'));
    expect((await checkTexts(root, shelf)).issues.map((i) => i.code)).toContain('no-text');
  });

  it('writes no text into the locks', async () => {
    const locks = await Promise.all(
      ['text', 'terms'].map((name) => readFile(join(folder, `data/documents/bridge/${name}.lock.yaml`), 'utf8')),
    );
    for (const lock of locks) for (const line of BRIDGE) if (line.length > 8) expect(lock).not.toContain(line);
  });

  it.skipIf(!texts)(
    'finds every passage and anchor of the shipped corpus in the real texts (SYNOPTIC_TEXTS names their folder)',
    async () => {
      const { documents, issues } = await checkTexts(SHIPPED_DATA_FOLDER, String(texts));
      expect(await readdir(String(texts))).not.toEqual([]);
      expect(issues.filter((i) => i.severity === 'error')).toEqual([]);
      for (const { document, passages, anchors } of documents) {
        expect(passages.exact + passages.normalized, document).toBeGreaterThan(30);
        expect(anchors.exact + anchors.normalized, document).toBeGreaterThan(100);
        for (const tally of [passages, anchors])
          expect({ ...tally, exact: 0, normalized: 0 }, document).toEqual({ exact: 0, normalized: 0, moved: 0, mismatch: 0, missing: 0 });
      }
    },
  );
});
