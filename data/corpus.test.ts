import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare } from '@synoptic/core/compare/compare';
import { compile, serializeCorpus } from '@synoptic/core/compile/compile';
import { type Corpus, openCorpus } from '@synoptic/core/corpus/corpus';
import { readFolder } from '@synoptic/core/node/read-folder';
import { sealFolder } from '@synoptic/core/node/seal-folder';
import { leaveOneOut } from '@synoptic/core/questions/sensitivity/flips-between';
import type { Comparison } from '@synoptic/core/shapes/comparison';
import type { Row } from '@synoptic/core/shapes/row';
import { beforeAll, describe, expect, it } from 'vitest';

const DATA = fileURLToPath(new URL('.', import.meta.url));
const TEXTS = process.env['SYNOPTIC_TEXTS'];

let folder: Awaited<ReturnType<typeof readFolder>>;
let compiled: ReturnType<typeof compile>;
let corpus: Corpus;

beforeAll(async () => {
  folder = await readFolder(DATA);
  compiled = compile(folder);
  if (!compiled.corpus) throw new Error(compiled.issues.map((i) => `${i.file}:${i.line} ${i.message}`).join('\n'));
  corpus = openCorpus(compiled.corpus);
});

const ask = (about: string): Comparison => compare(corpus, { about: [about] });

function rowOf(about: string, facet: string, of: string | null = null): Row {
  const row = ask(about).rows.find((r) => r.facet === facet && r.of === of);
  if (!row) throw new Error(`no row ${facet} of ${about}`);
  return row;
}

const counts = ({ corroboration: c }: Row) => [c.attestations, c.reporters, c.origins];
const silences = (row: Row) => Object.fromEntries(row.cells.filter((c) => c.silence).map((c) => [c.account, c.silence]));
const figures = (row: Row) =>
  row.cells
    .flatMap((c) => c.claims)
    .flatMap((id) => {
      const value = corpus.claims.get(id)?.value;
      return value?.type === 'quantity' ? [[value.lower, value.upper, value.modifier]] : [];
    });

describe('the shipped corpus', () => {
  it('compiles without an error', () => {
    expect(compiled.issues.filter((i) => i.severity === 'error')).toEqual([]);
  });

  it('is large enough to be of use', () => {
    const { claims, entities, events, documents } = corpus.compiled;
    expect(documents.map((d) => d.siglum)).toEqual(['A', 'B', 'C', 'D']);
    expect(claims.length).toBeGreaterThanOrEqual(600);
    expect(entities.length).toBeGreaterThanOrEqual(80);
    expect(events.length).toBeGreaterThanOrEqual(30);
  });

  it('has a gloss in both languages for every passage of body text and every quotation, within the limits', () => {
    const { passages, claims } = corpus.compiled;
    expect(passages.filter((p) => (p.role === 'body' || p.role === 'quotation') && !p.gloss).map((p) => p.id)).toEqual([]);
    const long = [...passages, ...claims].filter(
      ({ gloss }) => gloss && ([...(gloss['en'] ?? '')].length > 240 || [...(gloss['ja'] ?? '')].length > 120),
    );
    expect(long.map((l) => l.id)).toEqual([]);
  });

  it('has every passage and anchor sealed: offsets and a digest, no text', () => {
    const unsealed = [...corpus.compiled.passages, ...corpus.compiled.claims.flatMap((c) => c.anchors)].filter(
      (a) => a.start === null || a.end === null || a.start >= a.end || !/^[0-9a-f]{32}$/.test(a.digest ?? ''),
    );
    expect(unsealed).toEqual([]);
    for (const { sha256, id } of corpus.compiled.documents) expect(sha256, id).toMatch(/^[0-9a-f]{64}$/);
  });

  it('names the speaker in the gloss of every judgement, demand and answer to a question of views, in both languages', () => {
    const { claims, entities, facets } = corpus.compiled;
    const views = new Set(facets.filter(({ nature }) => nature === 'framing').map(({ id }) => id));
    const names = new Map(entities.map((e) => [e.id, e.names]));
    /** Words of a name: NTV of NTV News, コルトゥノフ of アンドレイ・コルトゥノフ. The office is left out: every gloss about the CSTO would name one. */
    const words = (id: string, language: 'en' | 'ja') =>
      (names.get(id)?.[language] ?? []).flatMap((name) => name.split(/[\s・（）()]+/)).filter((word) => word.length > 1 && word !== 'of');
    const nameless = claims.flatMap(({ id, facet, modality, attribution, gloss }) =>
      modality === 'evaluation' || modality === 'demand' || (modality === 'fact' && views.has(facet))
        ? (['en', 'ja'] as const).flatMap((language) => {
            const speakers = attribution.flatMap(({ agent }) => words(agent, language));
            return speakers.some((word) => gloss[language]?.toLowerCase().includes(word.toLowerCase())) ? [] : [`${id} ${language}`];
          })
        : [],
    );
    expect(nameless).toEqual([]);
  });

  it('compiles to the same bytes in any order of its files', () => {
    const reversed = compile(new Map([...folder].reverse()));
    expect(reversed.corpus && serializeCorpus(reversed.corpus)).toBe(compiled.corpus && serializeCorpus(compiled.corpus));
  });

  it('names every origin by a siglum of its own', () => {
    expect(compiled.issues.filter((i) => i.code === 'no-siglum')).toEqual([]);
  });

  it.skipIf(TEXTS === undefined)('is sealed as its texts seal it (skipped without a folder of texts in SYNOPTIC_TEXTS)', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'synoptic-seal-'));
    for (const [path, text] of folder) {
      await mkdir(dirname(join(copy, path)), { recursive: true });
      await writeFile(join(copy, path), text);
    }
    const sealed = await sealFolder(copy, TEXTS ?? '');
    expect(sealed.map((s) => s.fault)).toEqual(sealed.map(() => null));
    for (const path of folder.keys())
      if (path.endsWith('.lock.yaml')) expect(await readFile(join(copy, path), 'utf8'), path).toBe(folder.get(path));
    await rm(copy, { recursive: true });
  });
});

describe('the rules on the shipped corpus', () => {
  it('V10 R4 the founding of the CSTO: 2002 and 1992 are meant in two named senses by two origins', () => {
    const row = rowOf('organization:csto', 'founding-date');
    const dates = row.cells.flatMap((c) => c.claims).map((id) => corpus.claims.get(id)?.value);
    expect(dates).toEqual([
      { type: 'date', edtf: '2002-10-07' },
      { type: 'date', edtf: '2002-10-07' },
      { type: 'date', edtf: '1992' },
    ]);
    expect([row.verdict, row.rule, row.explanation.between]).toEqual(['senses', 'V10', 'origins']);
    expect(row.explanation.explainedBy).toMatchObject({ qualifier: 'under' });
    expect(row.explanation.explainedBy?.senses.length).toBe(2);
  });

  it('P2 without the voice that says 1992, the founding has one sense', () => {
    const flips = leaveOneOut(corpus, { about: ['organization:csto'], facets: ['founding-date'] });
    expect(flips.find((w) => w.account === 'D1')?.flips).toMatchObject([{ facet: 'founding-date', from: 'senses', to: 'single' }]);
  });

  it('V7 N4 the day of Kazakhstan’s request: Reuters refines NHK', () => {
    const row = rowOf('event:kazakhstan-aid-request-2022', 'date');
    expect([row.verdict, row.rule]).toEqual(['refines', 'V7']);
    expect(row.cells.filter((c) => c.claims.length > 0).map((c) => c.account)).toEqual(['B1', 'B2']);
  });

  it('V9 the author of the request for aid, and its addressee: two origins agree', () => {
    for (const facet of ['requested-by', 'requested-of']) expect(rowOf('event:kazakhstan-aid-request-2022', facet).verdict).toBe('agree');
  });

  it('S1 S3 S4 on the request: A spoke before the event, C is about another subject, D only touches on it', () => {
    const row = rowOf('event:kazakhstan-aid-request-2022', 'date');
    expect(silences(row)).toEqual({ A: 'before-the-event', C: 'out-of-scope', D: 'aside' });
    const evidence = row.cells.find((c) => c.account === 'D')?.because?.mentions?.map((m) => m.entity);
    expect(evidence).toEqual(expect.arrayContaining(['state:kazakhstan', 'organization:csto']));
  });

  it('V8 I5 the strength of the contingent: three passages, one reporter, one origin', () => {
    const row = rowOf('event:kazakhstan-deployment-2022', 'strength');
    expect([row.verdict, ...counts(row)]).toEqual(['single', 3, 1, 1]);
    expect(figures(row)).toEqual([[2000, null, 'more-than']]);
  });

  it('V8 the dead of the unrest: at least 164, of one origin', () => {
    const row = rowOf('event:kazakhstan-unrest-2022', 'deaths');
    expect([row.verdict, row.corroboration.origins]).toEqual(['single', 1]);
    expect(figures(row)).toEqual([[164, null, 'at-least']]);
  });

  it('V4 N6 the nature of the unrest: a contrast', () => {
    const row = rowOf('event:kazakhstan-unrest-2022', 'nature');
    expect([row.verdict, row.rule]).toEqual(['contrast', 'V4']);
    expect(row.corroboration.origins).toBeGreaterThanOrEqual(4);
  });

  it('I4 two organs of one house that agree count as one origin', () => {
    const row = rowOf('event:kazakhstan-unrest-2022', 'outcome');
    expect([row.verdict, ...counts(row)]).toEqual(['single', 2, 2, 1]);
  });

  it('V5 the troops on the border: figures of different times follow one another', () => {
    const row = rowOf('event:russian-build-up-2021', 'strength');
    expect([row.verdict, row.explanation.reason]).toEqual(['series', 'times-differ']);
    expect(figures(row)).toEqual(
      expect.arrayContaining([
        [90_000, null, 'at-least'],
        [100_000, 100_000, 'about'],
      ]),
    );
  });

  it('R4 the strategy to 2025: drawn up in 2015, adopted in 2016, two senses of two speakers', () => {
    const row = rowOf('instrument:strategy-2025', 'adoption-date');
    const dates = row.cells.flatMap((c) => c.claims).flatMap((id) => corpus.claims.get(id)?.value ?? []);
    expect(dates.map((d) => d.type === 'date' && d.edtf)).toEqual(['2015', '2016']);
    expect([row.verdict, row.explanation.between, row.explanation.explainedBy?.senses.length]).toEqual(['senses', 'origins', 2]);
  });

  it('F2 F3 Ryabkov’s assurance is not borne out, after 45 days', () => {
    const { rows, claims } = ask('event:invasion-of-ukraine-2022');
    const assurance = rows
      .filter((r) => r.facet === 'occurrence')
      .flatMap((r) => r.cells.flatMap((c) => c.claims))
      .flatMap((id) => claims[id] ?? [])
      .find((c) => c.origin === 'person:sergei-ryabkov');
    expect([assurance?.polarity, assurance?.outcome?.is, assurance?.outcome?.days]).toEqual([
      'denied',
      'not-borne-out',
      { min: 45, max: 45 },
    ]);
  });

  it('R0 V1 the injured of the border fighting: the side without figures is visible', () => {
    expect(rowOf('event:kyrgyz-tajik-clashes-2022', 'injured', 'state:kyrgyzstan').verdict).toBe('single');
    expect(rowOf('event:kyrgyz-tajik-clashes-2022', 'injured', 'state:tajikistan').verdict).toBe('unattested');
  });

  it('N10 Chinese supply of arms: affirmed and denied is a conflict', () => {
    expect(rowOf('event:chinese-arms-supply-2023', 'occurrence').verdict).toBe('conflict');
  });

  it('C1 every claim of every subject is in one cell, by document, by voice and by origin alike', () => {
    const subjects = new Set(corpus.compiled.claims.map((c) => c.about));
    for (const about of subjects) {
      const [one, ...others] = (['voice', 'document', 'origin'] as const).map((by) => compare(corpus, { about: [about], by }));
      const shown = (c: Comparison) => c.rows.flatMap((r) => r.cells.flatMap((cell) => cell.claims)).toSorted();
      expect(one && shown(one), about).toEqual(
        corpus
          .claimsAbout(about)
          .map((c) => c.id)
          .toSorted(),
      );
      for (const other of others) {
        expect(shown(other)).toEqual(one && shown(one));
        expect(other.rows.map((r) => [r.verdict, r.corroboration])).toEqual(one?.rows.map((r) => [r.verdict, r.corroboration]));
      }
    }
  });
});
