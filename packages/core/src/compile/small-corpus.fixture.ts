import { type Corpus, openCorpus } from '../corpus/corpus.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import type { DaySpan } from '../shapes/day-span.ts';
import type { Text } from '../text/text.ts';
import type { ValueContext } from '../values/value-type.ts';
import { type CompileResult, compile } from './compile.ts';
import { formatIssue } from './issue.ts';
import { isDateFault } from './parse-edtf.ts';
import type { ParsedFileCache } from './parse-folder.ts';
import { readEdtf } from './read-edtf.ts';

/** Record as plain data; the fixture writes it to a file of a data folder in memory (JSON is YAML) and compiles that. */
export type PlainRecord = { readonly [key: string]: unknown };

/** Claim; by default about `event:fire`, facet `deaths`, anchored in a new passage of one line. */
export type SmallClaim = PlainRecord & { readonly id?: string; readonly voice?: string; readonly anchors?: readonly (number | string)[] };

export interface SmallDocument {
  readonly date?: string;
  readonly issued?: string | null;
  /** Fields of document.yaml beside the usual ones, or instead of them. */
  readonly record?: PlainRecord;
  /** Voices by siglum; by default one, of the outlet with the document's siglum. */
  readonly voices?: Readonly<Record<string, PlainRecord>>;
  readonly claims?: readonly SmallClaim[];
  /** Passages before those of the claims, one line each. */
  readonly passages?: readonly PlainRecord[];
}

export interface SmallCorpus {
  readonly documents?: Readonly<Record<string, SmallDocument>>;
  readonly entities?: readonly PlainRecord[];
  readonly events?: readonly PlainRecord[];
  readonly facets?: readonly PlainRecord[];
}

const both = (text: string): Text => ({ en: text, ja: text });
const codebook = { definition: both('d'), includes: both('i'), excludes: both('e'), example: both('x') };
const curation = { by: 'test', on: '2026-01-01', reviewed: true };

const facet = (id: string, value: string, more: PlainRecord = {}): PlainRecord => ({
  id,
  label: both(id),
  question: both(`${id}?`),
  value,
  nature: 'factual',
  answers: 'one',
  ...codebook,
  ...more,
});

const categories = (...named: (string | PlainRecord)[]): PlainRecord[] =>
  named.map((c) => (typeof c === 'string' ? { id: c, label: both(c) } : { label: both(String(c['id'])), ...c }));

const FACETS = [
  facet('deaths', 'quantity', { unit: 'person', sides: true }),
  facet('duration', 'quantity', { unit: 'hour', display: 'hour' }),
  facet('size', 'quantity'),
  facet('damage', 'money', { currency: 'USD' }),
  facet('location', 'place'),
  facet('begin', 'date'),
  facet('performed', 'truth', { ledger: 'performed' }),
  facet('leader', 'entities'),
  facet('helpers', 'entities', { answers: 'many' }),
  facet('kind', 'category', {
    categories: categories('fire', 'flood', { id: 'blaze', within: 'fire' }, { id: 'disaster', beside: ['fire', 'flood'] }),
  }),
  facet('causes', 'category', { answers: 'many', categories: categories('arson', 'lightning') }),
  facet('nature', 'category', { nature: 'framing', categories: categories('accident', 'crime') }),
  facet('stance', 'appraisal', { nature: 'framing' }),
  facet('aim', 'text', { nature: 'framing', answers: 'many' }),
  facet('asked-of', 'entities', { ledger: 'asked-of' }),
  facet('asked-by', 'entities', { ledger: 'asked-by' }),
  facet('answer', 'category', { ledger: 'answer', categories: categories('sent', 'declined') }),
  facet('asked-on', 'date', { ledger: 'asked-when' }),
];

const UNITS = [
  {
    id: 'person',
    label: { en: { one: 'person', other: 'people' }, ja: '人' },
    measures: 'people',
    factor: 1,
    negative: false,
    fractional: false,
  },
  { id: 'hour', label: { en: { one: 'hour', other: 'hours' }, ja: '時間' }, measures: 'time', factor: 1 },
  { id: 'day', label: { en: { one: 'day', other: 'days' }, ja: '日' }, measures: 'time', factor: 24 },
  {
    id: 'month',
    label: { en: { one: 'month', other: 'months' }, ja: 'か月' },
    measures: 'time',
    factor: 730.485,
    calendar: 'month' as const,
  },
  { id: 'year', label: { en: { one: 'year', other: 'years' }, ja: '年' }, measures: 'time', factor: 8765.82, calendar: 'year' as const },
];

const ENTITIES: PlainRecord[] = [
  { id: 'state:north' },
  { id: 'state:south' },
  { id: 'organization:league' },
  { id: 'place:province', timezone: 'Asia/Tokyo' },
  { id: 'place:capital', partOf: 'place:province', coordinates: { lat: 35.7, lon: 139.7, precision: 500 } },
  { id: 'place:market', partOf: 'place:capital' },
  { id: 'outlet:a' },
  { id: 'outlet:b' },
  { id: 'outlet:c' },
  { id: 'outlet:carrier' },
  { id: 'organ:north-ministry', partOf: 'state:north' },
  { id: 'office:north-minister', partOf: 'organ:north-ministry' },
  { id: 'office:north-envoy', partOf: 'state:north' },
  { id: 'office:south-minister', partOf: 'state:south' },
  { id: 'person:anna', siglum: 'An', roles: [{ office: 'office:north-minister' }] },
  { id: 'person:boris', siglum: 'Bo', roles: [{ office: 'office:north-envoy' }] },
  { id: 'person:clara', siglum: 'Cl', roles: [{ office: 'office:south-minister' }] },
  { id: 'person:dora', siglum: 'Do', roles: [{ office: 'office:north-envoy' }, { office: 'office:south-minister' }] },
];

const EVENTS: PlainRecord[] = [
  {
    id: 'event:fire',
    date: '2022-01-10',
    participants: [
      { entity: 'state:north', role: 'side', principal: true },
      { entity: 'state:south', role: 'side' },
    ],
  },
  { id: 'event:spark', date: '2022-01-10', partOf: ['event:fire'] },
  { id: 'event:rain', date: null },
];

/** Claim on `size`, a facet without a unit of its own, where figures of two measures can meet. */
export function sized(exact: number, unit: string): SmallClaim {
  return { facet: 'size', value: { figure: exact, unit } };
}

/** Days of a valid date, undefined for anything else. */
export function daySpanOf(edtf: string): DaySpan | undefined {
  const span = readEdtf(edtf);
  return isDateFault(span) ? undefined : span;
}

/** Value context of the small corpora, with every valid date and three places, one within another. */
export const smallValueContext: ValueContext = {
  day: (edtf) => daySpanOf(edtf),
  unit: (id) => UNITS.find((u) => u.id === id),
  placeAround: (id) => ({ 'place:market': 'place:capital', 'place:capital': 'place:province' })[id],
};

/** Data folder of a small corpus; `files` replaces or adds files verbatim. */
export function smallFolder(small: SmallCorpus = {}, files: Readonly<Record<string, string>> = {}): Map<string, string> {
  const folder = new Map<string, string>();
  const write = (path: string, record: unknown) => folder.set(path, JSON.stringify(record, null, 1));
  write('corpus.yaml', {
    name: 'small',
    version: '1.0.0',
    title: both('Small'),
    describe: both('Small'),
    licence: 'CC0-1.0',
    language: 'en',
  });
  write('vocabulary/units.yaml', UNITS);
  write('vocabulary/roles.yaml', [{ id: 'side', label: both('side') }]);
  for (const f of merged(FACETS, small.facets)) write(`vocabulary/facets/${f['id']}.yaml`, f);
  const entities = merged(ENTITIES, small.entities);
  for (const kind of new Set(entities.map((e) => String(e['id']).split(':')[0])))
    write(`vocabulary/kinds/${kind}.yaml`, { id: kind, label: both(String(kind)), ...(kind === 'place' && { place: true }), ...codebook });
  for (const e of entities) {
    const [kind, slug] = String(e['id']).split(':');
    write(`entities/${kind}/${slug}.yaml`, { names: { en: [slug], ja: [slug] }, ...e });
  }
  for (const e of merged(EVENTS, small.events)) {
    const slug = String(e['id']).split(':')[1];
    write(`events/${slug}.yaml`, { label: both(String(slug)), date: null, ...e });
  }
  Object.entries(small.documents ?? {}).forEach(([siglum, document], i) => void writeDocument(siglum, document, i, write));
  for (const [path, text] of Object.entries(files)) folder.set(path, text);
  return folder;
}

/** Compiles a small corpus, errors included. */
export function smallCompiled(small: SmallCorpus = {}, files: Readonly<Record<string, string>> = {}): CompileResult {
  return compile(smallFolder(small, files), parsedFiles);
}

/** Files of the last small corpus: most are the same in each, and parsing them takes three quarters of a compilation. */
const parsedFiles: ParsedFileCache = new Map();

/** Opens a small corpus; throws with its issues if it has errors. */
export function smallCorpus(small: SmallCorpus): Corpus {
  return openCorpus(compiledWithoutErrors(smallCompiled(small)));
}

export function compiledWithoutErrors({ corpus, issues }: CompileResult): CompiledCorpus {
  if (!corpus) throw new Error(issues.map((issue) => formatIssue(issue)).join('\n'));
  return corpus;
}

function writeDocument(siglum: string, document: SmallDocument, number: number, write: (path: string, record: unknown) => void): void {
  const slug = siglum.toLowerCase();
  const voices: Readonly<Record<string, PlainRecord>> = document.voices ?? { [`${siglum}1`]: { agent: `outlet:${slug}`, act: 'reports' } };
  const [first] = Object.keys(voices);
  const passages: PlainRecord[] = (document.passages ?? []).map((p, i) => ({
    lines: i + 1,
    role: 'body',
    voice: first,
    gloss: both('g'),
    ...p,
  }));
  const claims = (document.claims ?? []).map(({ voice = first, id, ...claim }, i) => {
    const line = passages.length + 1;
    if (!claim.anchors) passages.push({ lines: line, role: 'body', voice, gloss: both('g') });
    const about = { id: `claim:${slug}-${id ?? i + 1}`, about: 'event:fire', facet: 'deaths', anchors: [line], gloss: both('g') };
    return { ...about, ...claim };
  });
  if (passages.length === 0) passages.push({ lines: 1, role: 'body', voice: first, gloss: both('g') });
  write(`documents/${slug}/document.yaml`, {
    id: `document:${slug}`,
    siglum,
    seq: String(number).padStart(3, '0'),
    label: both(siglum),
    csl: { type: 'webpage', title: siglum },
    date: document.date ?? '2022-02-01',
    issued: document.issued ?? null,
    voices: Object.entries(voices).map(([sign, voice]) => ({ siglum: sign, act: 'reports', ...voice })),
    curation,
    ...document.record,
  });
  write(`documents/${slug}/passages.yaml`, passages);
  write(`documents/${slug}/claims.yaml`, claims);
}

function merged(defaults: readonly PlainRecord[], more: readonly PlainRecord[] = []): PlainRecord[] {
  return [...defaults.filter((o) => !more.some((m) => m['id'] === o['id'])), ...more];
}
