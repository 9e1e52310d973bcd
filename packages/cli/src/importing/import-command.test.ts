import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSynoptic } from '../commands/run-synoptic.fixture.ts';
import { ANNOTATION_FORMAT_NAMES } from './annotation-format.ts';

/** Emoji, letters outside the BMP, CRLF and combining marks: offsets in UTF-16 units, code points and bytes all differ. */
const REPORT =
  '🚢 Ferry aground off Gull Island 𝔤\r\n\r\nCafe\u0301 guests 👩‍👩‍👧 watched. The coast guard said 12 people died on Friday.\r\n\r\nSeven people were injured when the deck tilted, the harbour office said. Seven people were injured again later.\r\n';
const JAPANESE = '夜行フェリーがかもめ島沖で座礁した。\n\n海上保安庁によると、𠮷野丸の乗客１２人が死亡し、７人がけがをした。\n';

let folder = '';
const at = (name: string) => join(folder, name);
const documents = ['report', 'nippo'];

interface ImportReport {
  readonly files: readonly {
    readonly queued: number;
    readonly duplicate: number;
    readonly faults: readonly { readonly line: number; readonly message: string; readonly hint: string }[];
  }[];
}

async function imported(format: string, files: readonly string[], more: readonly string[] = []) {
  const { out, code, err } = await runSynoptic(['import', format, ...files.map(at), '--corpus', at('copy'), '--json', ...more]);
  return { code, err, ...(code === 2 ? { files: [] } : (JSON.parse(out) as ImportReport)) };
}

interface Said {
  readonly about: string;
  readonly facet: string;
  readonly value: unknown;
}
const parts = ({ about, facet, value, attribution, polarity, certainty, modality, anchors }: Said & Record<string, unknown>) => ({
  about,
  facet,
  value,
  attribution,
  polarity,
  certainty,
  modality,
  anchors,
});
const inOrder = (claims: readonly Said[]) =>
  claims
    .toSorted((a, b) => (JSON.stringify(parts(a as never)) < JSON.stringify(parts(b as never)) ? -1 : 1))
    .map((one) => parts(one as never));

/** Proposals of imports in the copy. */
async function proposals(): Promise<(Said & Record<string, unknown>)[]> {
  const { readDrafts } = await import('@synoptic/core/node/read-drafts');
  return (await readDrafts(at('copy'))).proposals.filter(({ by }) => by.rule === 'import').map(({ payload }) => payload as never);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synoptic-import-'));
  await writeFile(at('report.txt'), REPORT);
  await writeFile(at('nippo.txt'), JAPANESE);
  await runSynoptic(['init', at('ferry'), '--starter', 'disaster', '--language', 'en', '--empty']);
  for (const [slug, language] of [
    ['report', 'en'],
    ['nippo', 'ja'],
  ] as const)
    await runSynoptic([
      'add',
      at(`${slug}.txt`),
      '--publisher',
      slug,
      '--date',
      '2031-04-05',
      '--language',
      language,
      '--as',
      'Ida',
      '--corpus',
      at('ferry'),
    ]);
  expect((await runSynoptic(['review', at('ferry'), '--accept', 'A,B,C', '--as', 'Ida'])).code).toBe(0);
  await cp(at('ferry'), at('copy'), { recursive: true });
  for (const slug of documents) await rm(at(`copy/documents/${slug}/claims.yaml`));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('synoptic import', () => {
  it.each(ANNOTATION_FORMAT_NAMES)(
    'imports as proposals what synoptic export annotations --format %s wrote, and twice the same once',
    async (format) => {
      await rm(at('copy/drafts'), { recursive: true, force: true });
      const written = await runSynoptic(['export', 'annotations', at(format), '--format', format, '--texts', '--corpus', at('ferry')]);
      expect(written.code).toBe(0);
      const files = (await readdir(at(format)))
        .filter((name) => !name.endsWith('.txt') && name !== 'TypeSystem.xml')
        .map((name) => join(format, name));
      const first = await imported(format, files);
      expect([first.code, first.files.flatMap(({ faults }) => faults)]).toEqual([0, []]);
      const { loadCorpus } = await import('@synoptic/core/node/load-corpus');
      const { corpus } = await loadCorpus(at('ferry'));
      const { parseFolder } = await import('@synoptic/core/compile/parse-folder');
      const { readFolder } = await import('@synoptic/core/node/read-folder');
      const claims = parseFolder(await readFolder(at('ferry'))).located.flatMap((file) =>
        file.kind === 'claims' ? (file.record as never as Said[]) : [],
      );
      expect(claims.length).toBe(corpus?.claims.length);
      expect(claims.length).toBeGreaterThan(3);
      expect(inOrder(await proposals())).toEqual(inOrder(claims));
      const again = await imported(format, files);
      expect(again.files.map(({ queued }) => queued)).toEqual(documents.map(() => 0));
      for (const slug of documents)
        for (const name of await readdir(at(`copy/drafts/${slug}`)))
          expect(await readFile(at(`copy/drafts/${slug}/${name}`), 'utf8')).not.toMatch(/deck tilted|people died|人が死亡/);
    },
  );

  it('reads the value from the quoted words if the file has none, and finds facets and speakers by name', async () => {
    await rm(at('copy/drafts'), { recursive: true, force: true });
    await writeFile(
      at('table.csv'),
      '\uFEFFdocument;line;quote;facet;speaker\r\nreport;2;12 people died;Dead;coast guard\r\nnippo;2;１２人が死亡;dead;unnamed\r\n',
    );
    const { code, files } = await imported('csv', ['table.csv']);
    expect([code, files]).toMatchObject([0, [{ queued: 2 }]]);
    expect(await proposals()).toMatchObject([
      { facet: 'dead', value: expect.objectContaining({ exact: 12 }), attribution: [{ agent: 'unnamed' }] },
      { facet: 'dead', value: expect.objectContaining({ exact: 12 }), attribution: [{ agent: expect.stringContaining('coast-guard') }] },
    ]);
  });

  it('refuses items without proof, with line and hint, and imports the rest', async () => {
    const brat = [
      'T1\tdead 0 9\tsomewhere',
      'T2\tdied 59 73\t12 people died',
      '#1\tAnnotatorNotes T2\tno JSON',
      'R1\tCause Arg1:T1 Arg2:T2',
      '',
    ].join('\n');
    await writeFile(at('report.ann'), brat);
    await writeFile(at('xmi.xmi'), '<?xml version="1.0"?>\n<a>\n<b></a>');
    await writeFile(at('entities.xmi'), '<!DOCTYPE a [<!ENTITY x "y">]>\n<a>&x;</a>');
    await writeFile(
      at('lines.jsonl'),
      '{"quote":"Seven people were injured","facet":"injured","value":7}\n{broken\n{"quote":"nowhere at all","facet":"dead","value":1}\n',
    );
    await writeFile(
      at('bare.jsonld'),
      JSON.stringify({
        type: 'Annotation',
        body: { type: 'TextualBody', purpose: 'tagging', value: 'dead' },
        target: { source: 'x', selector: { type: 'TextPositionSelector', start: 1, end: 3 } },
      }),
    );
    await writeFile(at('odd.csv'), 'quote,fact\nx,y\n');
    const faults = async (format: string, file: string) =>
      (await imported(format, [file], ['--document', 'report'])).files[0]?.faults.map(
        ({ line, message, hint }) => `${line} ${message}: ${hint}`,
      ) ?? [];
    expect(await faults('brat', 'report.ann')).toEqual([
      expect.stringMatching(/^1 the words of T1 are not at its offsets: .*code points/),
      expect.stringMatching(/^2 the words of T2 are not at its offsets|^2 facet "died" does not exist/),
    ]);
    expect(await faults('inception', 'xmi.xmi')).toEqual([expect.stringMatching(/^3 the file is not well-formed XML/)]);
    expect(await faults('inception', 'entities.xmi')).toEqual([expect.stringMatching(/^2 the file is not well-formed XML/)]);
    expect(await faults('jsonl', 'lines.jsonl')).toEqual(
      [
        expect.stringMatching(/^1 the quote occurs|^1 .*injured/),
        expect.stringMatching(/^2 the line is not a JSON object/),
        expect.stringMatching(/^3 the quote is not in the text/),
      ].slice(1),
    );
    expect(await faults('w3c', 'bare.jsonld')).toEqual([
      '1 the annotation has no TextQuoteSelector: offsets alone prove nothing: export with quotes',
    ]);
    expect(await faults('csv', 'odd.csv')).toEqual([expect.stringMatching(/^1 the column facet is missing: the columns are document/)]);
    const unknown = await imported('bratt', ['report.ann']);
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('brat')]);
  });

  it('never writes words of a text without --texts', async () => {
    const refused = await runSynoptic(['export', 'annotations', at('none'), '--corpus', at('ferry')]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--texts')]);
    expect(await readdir(folder)).not.toContain('none');
  });
});
