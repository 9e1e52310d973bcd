import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMAT_REGISTRY } from '@synoptic/core/export/registry';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { describe, expect, it } from 'vitest';
import { compileTestFolder, writeCompiled, writeFlood } from '../corpus.fixture.ts';
import { runSynoptic } from './run-synoptic.fixture.ts';

const folder = writeFlood();
const compiled = writeCompiled(await compileTestFolder(folder));
const reader = memoryReader(await compileTestFolder(compiled));

/** Text as the fixture collects it: bytes read as UTF-8. */
const asCollected = (content: string | Uint8Array | undefined) =>
  content instanceof Uint8Array ? Buffer.from(content).toString() : content;

const exported = (...args: string[]) => runSynoptic(['export', ...args, '--corpus', compiled]);

describe('synoptic export', () => {
  it.each(FORMAT_REGISTRY.filter((f) => f.writes.corpus).map((f) => [f.name, f] as const))(
    '%s of the corpus is the output of core',
    async (name, format) => {
      expect(await exported(name)).toEqual({
        code: 0,
        out: asCollected(format.writes.corpus?.(await reader.export(), { language: 'en' })),
        err: '',
      });
    },
  );
  it.each(FORMAT_REGISTRY.filter((f) => f.writes.comparison).map((f) => [f.name, f] as const))(
    '%s of a comparison',
    async (name, format) => {
      const answer = await reader.compare({ about: ['event:flood', 'event:storm'], by: 'origin' });
      const { code, out } = await exported(name, '--about', 'event:flood,event:storm', '--by', 'origin', '--lang', 'ja');
      expect([code, out]).toEqual([0, asCollected(format.writes.comparison?.(answer, { language: 'ja' }))]);
    },
  );
  it('has the options of the API: one network alone, a negative apparatus, a byte order mark', async () => {
    const corpus = await reader.export();
    const answer = await reader.compare({ about: ['event:flood'] });
    const formats = new Map(FORMAT_REGISTRY.map((f) => [f.name, f.writes]));
    for (const [args, text] of [
      [['gexf', '--network', 'attribution'], formats.get('gexf')?.corpus?.(corpus, { language: 'en', network: 'attribution' })],
      [['graphml', '--network', 'co-mention'], formats.get('graphml')?.corpus?.(corpus, { language: 'en', network: 'co-mention' })],
      [
        ['txt', '--about', 'event:flood', '--apparatus', 'negative'],
        formats.get('txt')?.comparison?.(answer, { language: 'en', apparatus: 'negative' }),
      ],
      [['csv', '--bom'], `\uFEFF${formats.get('csv')?.corpus?.(corpus, { language: 'en' })}`],
    ] as const)
      expect(await exported(...args)).toEqual({ code: 0, out: text, err: '' });
  });
  it('writes bytes to a file, and not to a terminal', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'synoptic-')), 'corpus.xlsx');
    expect(await exported('xlsx', '--out', out)).toEqual({ code: 0, out: `${out}\n`, err: '' });
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
    const refused = await runSynoptic(['export', 'zip', '--corpus', compiled], { columns: 80 });
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--out FILE') });
  });
  it('writes to a file and prints its path', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'synoptic-')), 'corpus.bib');
    expect(await exported('bibtex', '--out', out)).toEqual({ code: 0, out: `${out}\n`, err: '' });
    expect(readFileSync(out, 'utf8')).toBe((await exported('bibtex')).out);
  });
  it.each([
    [['docx'], 2, 'docx is not an export format'],
    [['html'], 2, 'html needs --about'],
    [['json', '--by', 'origin'], 2, '--by needs --about'],
    [['bibtex', '--about', 'event:flood'], 2, 'bibtex cannot export a comparison'],
    [['csv', '--network', 'attribution'], 2, '--network works only with gexf, graphml'],
    [['json', '--bom'], 2, '--bom works only with csv'],
    [['tei', '--apparatus', 'negative'], 2, '--apparatus needs --about'],
    [['csv', '--about', 'event:flod'], 1, 'did you mean event:flood?'],
    [['csv', '--out', '/nowhere/at/all.csv'], 1, '/nowhere/at/all.csv does not exist'],
    [['csv', '--out', folder], 1, `${folder} is a folder`],
  ])('%j', async (args, code, said) =>
    expect(await exported(...args)).toMatchObject({ code, out: '', err: expect.stringContaining(said) }),
  );
});
