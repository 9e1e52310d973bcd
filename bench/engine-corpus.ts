import type { Claim, Hop } from '@synoptic/core/shapes/claim';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import type { Document, Passage } from '@synoptic/core/shapes/document';
import type { Entity, Event } from '@synoptic/core/shapes/entity';
import type { Facet } from '@synoptic/core/shapes/facet';
import type { Value } from '@synoptic/core/shapes/value';

const inBothLanguages = (text: string) => ({ en: text, ja: text });
const codebook = {
  definition: inBothLanguages(''),
  includes: inBothLanguages(''),
  excludes: inBothLanguages(''),
  example: inBothLanguages(''),
};
const CATEGORIES = ['a', 'b', 'c', 'd'];
const DAYS = Array.from({ length: 28 }, (_, i) => `2022-01-${String(i + 1).padStart(2, '0')}`);
const NO_QUALIFIERS = { asOf: null, of: null, where: null, under: null };
const CURATION = { by: 'bench', on: '2026-01-01', reviewed: true };
const GLOSS = inBothLanguages('');
const EMPTY: readonly never[] = [];

/** Deterministic random numbers (a linear congruential generator), so that every run has the same corpus. */
function seededRandom(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/**
 * A synthetic corpus: about 25 claims per event over twelve facets (quantities, dates, categories). Half of the claims quote an official; a few are
 * denials, hedges or predictions. Records have the shape that the compiler gives them.
 */
export function syntheticCorpus(size: number): CompiledCorpus {
  const roll = seededRandom(size);
  const facets = Array.from({ length: 12 }, (_, i) => facetOf(i));
  const agents = Array.from({ length: Math.max(8, Math.ceil(size / 500)) }, (_, i) => `outlet:o${i}`);
  const officials = Array.from({ length: agents.length }, (_, i) => `person:p${i}`);
  const chains = agents.map((agent): readonly Hop[] => [{ agent, act: 'reports', on: '2022-02-01', as: null }]);
  const quoting = agents.map((_, i) =>
    officials.slice(i, i + 4).map((agent): readonly Hop[] => [...(chains[i] ?? []), { agent, act: 'states', on: '2022-01-30', as: null }]),
  );
  const documents = agents.map((agent, i) => documentOf(i, agent, chains[i] ?? []));
  const values: Record<string, Value[]> = {
    quantity: [3, 5, 8].flatMap((n): Value[] => [
      { type: 'quantity', lower: n, upper: n, unit: 'person', modifier: 'exact' },
      { type: 'quantity', lower: n, upper: null, unit: 'person', modifier: 'at-least' },
    ]),
    date: [...DAYS.slice(0, 4), '2022-01'].map((edtf) => ({ type: 'date', edtf })),
    category: CATEGORIES.map((c) => ({ type: 'category', categories: [c] })),
  };
  const passages: Passage[] = [];
  const claims = Array.from({ length: size }, (_, i) => {
    const by = roll(agents.length);
    const facet = facets[roll(facets.length)] as Facet;
    const quoted = roll(2) === 0 ? quoting[by]?.[roll(4)] : undefined;
    const origin = quoted?.at(-1)?.agent ?? (agents[by] as string);
    if (i % 4 === 0) passages.push(passageOf(passages.length, by));
    const passage = `passage:x-${passages.length - 1}`;
    const of = values[facet.value] as Value[];
    return fromFile({
      id: `claim:x-${i}`,
      about: `event:e${Math.floor(i / 25)}`,
      facet: facet.id,
      value: of[roll(of.length)] as Value,
      qualifiers: NO_QUALIFIERS,
      certainty: roll(20) === 0 ? 'possible' : 'certain',
      polarity: roll(30) === 0 ? 'denied' : 'affirmed',
      modality: roll(20) === 0 ? 'prediction' : 'fact',
      attribution: quoted ?? chains[by] ?? [],
      voice: `V${by}`,
      origin,
      house: quoted ? `state:s${roll(40)}` : origin,
      anchors: [{ document: `document:d${by}`, passage, lines: [1, 1], start: 0, end: 1, digest: '' }],
      inferred: EMPTY,
      paraphrases: EMPTY,
      answers: EMPTY,
      corrects: EMPTY,
      retracts: EMPTY,
      supersedes: EMPTY,
      curation: CURATION,
      gloss: GLOSS,
      note: null,
    });
  });
  const events = Array.from({ length: Math.ceil(size / 25) }, (_, i) => eventOf(i, DAYS[roll(28)] as string));
  return {
    format: 1,
    corpus: {
      name: 'bench',
      version: '1.0.0',
      title: inBothLanguages('b'),
      describe: inBothLanguages('b'),
      licence: 'CC0-1.0',
      languages: ['en', 'ja'],
      language: 'en',
    },
    digest: String(size),
    ...{ documents, passages, seals: [], entities: [...agents, ...officials].map(entityOf), events, claims, facets, kinds: [], roles: [] },
    units: [{ id: 'person', label: { en: { one: 'person', other: 'people' }, ja: '人' }, measures: 'people', factor: 1 }],
    dates: Object.fromEntries([
      ...DAYS.map((d) => [d, spanOf(d, d)]),
      ['2022-01', spanOf('2022-01-01', '2022-01-31')],
      ['2022-02-01', spanOf('2022-02-01', '2022-02-01')],
    ]),
  };
}

function facetOf(index: number): Facet {
  const value = (['quantity', 'quantity', 'date', 'category'] as const)[index % 4] ?? 'quantity';
  const id = `facet-${index}`;
  return {
    id,
    label: inBothLanguages(id),
    question: inBothLanguages(id),
    value,
    unit: 'person',
    nature: index % 6 === 5 ? 'framing' : 'factual',
    answers: 'one',
    order: index,
    ...codebook,
    categories: value === 'category' ? CATEGORIES.map((c) => ({ id: c, label: inBothLanguages(c) })) : undefined,
  };
}

/** Deep copy, because claims parsed from a file share no objects or strings with each other. */
function fromFile(claim: Claim): Claim {
  return JSON.parse(JSON.stringify(claim));
}

function spanOf(from: string, to: string) {
  return { from, to, slack: 0, shape: 'moment' as const, label: inBothLanguages(from) };
}

function documentOf(i: number, agent: string, chain: readonly Hop[]): Document {
  const id = `document:d${i}`;
  const voices = [{ siglum: `V${i}`, document: id, agent, chain, inferred: null, terms: null }];
  const rest = {
    genre: null,
    csl: { type: 'webpage', title: id, language: 'en' },
    date: '2022-02-01',
    issued: null,
    inferred: null,
    note: null,
  };
  return {
    id,
    siglum: `D${i}`,
    seq: '000',
    label: inBothLanguages(id),
    voices,
    curation: CURATION,
    sha256: null,
    digest: null,
    lines: 1,
    terms: null,
    ...rest,
  } as Document;
}

function passageOf(i: number, by: number): Passage {
  const place = { id: `passage:x-${i}`, document: `document:d${by}`, lines: [1, 1] as const, role: 'body' as const, voice: `V${by}` };
  return {
    ...place,
    on: null,
    reprints: null,
    adds: null,
    gloss: null,
    mentions: [],
    note: null,
    start: 0,
    end: 1,
    digest: '',
    terms: null,
  } as Passage;
}

function eventOf(i: number, edtf: string): Event {
  const rest = {
    inferred: null,
    foretold: false,
    place: null,
    participants: [],
    partOf: [],
    tests: [],
    follows: [],
    describe: null,
    note: null,
  };
  return { id: `event:e${i}`, label: inBothLanguages(`e${i}`), names: { en: [], ja: [], ru: [] }, date: { edtf }, ...rest };
}

function entityOf(id: string): Entity {
  const rest = { describe: null, siglum: null, partOf: null, roles: [], ids: {}, status: null, obligation: null, note: null };
  return { id, kind: id.split(':')[0] ?? '', label: inBothLanguages(id), names: { en: [id], ja: [id], ru: [] }, ...rest };
}
