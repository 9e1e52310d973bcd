/**
 * Measures the reading machine against hand-coded sets of accounts: one JSON line for each set and kind, and one for the rows of its
 * comparison. Run: npm run -s bench:accounts -- SETS_DIR [SET…] [--misses]. A set is a folder with texts/, sources.json, gold.jsonl and
 * comparisons.jsonl; sets are not part of the project. With --misses each miss is printed to standard error.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Starter } from '../packages/core/src/compile/starter-folder.ts';
import type { DraftClaim } from '../packages/core/src/ingest/claims/draft-claim.ts';
import type { AuthoredFigure } from '../packages/core/src/ingest/claims/found-figure.ts';
import { vocabularyOfStarter } from '../packages/core/src/ingest/claims/reading-vocabulary.ts';
import type { ResolvedSpeaker } from '../packages/core/src/ingest/claims/resolve-speakers.ts';
import { starterFits } from '../packages/core/src/ingest/drafts/choose-starter.ts';
import { compileDraft } from '../packages/core/src/ingest/drafts/draft-comparison.ts';
import type { DraftDocument } from '../packages/core/src/ingest/drafts/draft-document.ts';
import { copiedText } from '../packages/core/src/ingest/drafts/draft-role.ts';
import { KNOWN_ENTITIES } from '../packages/core/src/ingest/mentions/known-entities.ts';
import { readText, type TextReading } from '../packages/core/src/ingest/read-text.ts';
import { findCopies } from '../packages/core/src/ingest/reuse/find-copies.ts';
import { memoryReader } from '../packages/core/src/reader/memory-reader.ts';
import { STARTER_NAMES } from '../packages/core/src/text/starter-names.ts';

interface GoldValue {
  readonly type: string;
  readonly lower?: number | string | null;
  readonly upper?: number | string | null;
  readonly amount?: number;
  readonly currency?: string;
  readonly edtf?: string;
  readonly entities?: readonly string[];
  readonly modifier?: string;
}

interface Gold {
  readonly id: string;
  readonly doc: string;
  readonly line: number;
  readonly lines?: readonly [number, number];
  readonly kind: string;
  readonly facet: string;
  readonly about: string;
  readonly value: GoldValue | null;
  readonly surface: string;
  readonly forms?: readonly string[];
  readonly chain: readonly string[];
  readonly polarity: string;
  readonly of?: string;
  readonly share?: number;
}

interface GoldRow {
  readonly facet: string;
  readonly about: string;
  readonly verdict: string;
  readonly alternative?: string;
}

interface Source {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly date: string;
}

/** Facets of the sets by the facets of the starters that ask the same. */
const SAME_FACET: Readonly<Record<string, readonly string[]>> = {
  dead: ['deaths', 'found-dead'],
  injured: ['injured', 'seriously-injured', 'lightly-injured'],
  missing: ['missing', 'trapped'],
  rescued: ['rescued'],
  evacuated: ['homeless'],
  buildings: ['houses-damaged', 'houses-destroyed'],
  magnitude: ['magnitude'],
  began: ['date', 'time', 'origin-time', 'earlier-collapse'],
  place: ['place'],
  cost: ['aid', 'debt', 'assets'],
};

const printsMisses = process.argv.includes('--misses');
const [setsFolder = '', ...named] = process.argv.slice(2).filter((argument) => argument !== '--misses');
if (!existsSync(setsFolder)) {
  console.error('usage: npm run -s bench:accounts -- SETS_DIR [SET…]');
  process.exit(2);
}
const starters = STARTER_NAMES.map(
  (name) => JSON.parse(readFileSync(fileURLToPath(new URL(`../data/dist/starters/${name}.json`, import.meta.url)), 'utf8')) as Starter,
);
const sets = readdirSync(setsFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && (named.length === 0 || named.includes(entry.name)))
  .map(({ name }) => name)
  .sort();

async function measureSet(set: string): Promise<void> {
  const at = (...path: string[]) => join(setsFolder, set, ...path);
  const jsonl = <T>(file: string): T[] =>
    readFileSync(at(file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as T);
  const gold = jsonl<Gold>('gold.jsonl');
  const { documents: sources } = JSON.parse(readFileSync(at('sources.json'), 'utf8')) as { documents: Source[] };
  const texts = sources.map(({ id }) => readFileSync(at('texts', `${id}.txt`), 'utf8'));
  const started = performance.now();
  const fits = starterFits(starters, texts);
  const starter = starters.find(({ name }) => name === fits[0]?.starter) ?? (starters[0] as Starter);
  const vocabulary = vocabularyOfStarter(starter);
  const documents = sources.map((source, i): DraftDocument => {
    const reading = readText(texts[i] ?? '', { date: source.date, vocabulary });
    return {
      slug: source.id.toLowerCase(),
      label: source.outlet,
      title: source.title,
      outlet: null,
      publisher: source.outlet,
      date: source.date,
      dateInferred: null,
      url: null,
      reading,
    };
  });
  const ms = Math.round(performance.now() - started);
  const readings = new Map(sources.map(({ id }, i) => [id, documents[i]?.reading as TextReading]));
  const print = (kind: string, figures: object) => console.log(JSON.stringify({ set, kind, ...figures }));
  print('set', { documents: sources.length, starter: starter.name, ms });
  print('mentions', mentions(gold, readings));
  print('dates', dates(gold, readings));
  print('quantities', quantities(gold, readings));
  print('quotations', quotations(gold, readings));
  print('claims', claims(gold, readings));
  print('copies', copies(gold, documents, sources));
  print('rows', await rows(jsonl<GoldRow>('comparisons.jsonl'), starter, documents));
}

interface Tally {
  readonly gold: number;
  readonly found: number;
  readonly recall: number;
  readonly read: number;
  readonly right: number;
  readonly precision: number;
}

const percent = (part: number, whole: number) => (whole === 0 ? 100 : Math.round((part / whole) * 1000) / 10);

function tally(gold: number, found: number, read: number, right: number): Tally {
  return { gold, found, recall: percent(found, gold), read, right, precision: percent(right, read) };
}

function miss(kind: string, what: object): void {
  if (printsMisses) console.error(`${kind} ${JSON.stringify(what)}`);
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s・]/g, '')
    .toLowerCase();

function mentions(gold: readonly Gold[], readings: ReadonlyMap<string, TextReading>): Tally {
  let [found, read, right, wanted] = [0, 0, 0, 0];
  for (const [doc, reading] of readings) {
    const names = new Set(reading.mentions.map(({ text }) => plain(text)));
    const own = gold.filter((g) => g.kind === 'mention' && g.doc === doc);
    const forms = new Set(own.flatMap((g) => (g.forms ?? [g.surface]).map(plain)));
    wanted += own.length;
    for (const g of own) {
      if ((g.forms ?? []).some((form) => names.has(plain(form)))) found++;
      else miss('mention missed', { doc, forms: g.forms });
    }
    read += names.size;
    right += [...names].filter((name) => forms.has(name)).length;
  }
  return tally(wanted, found, read, right);
}

/** EDTF to the minute without offset, as far as it goes. */
const clock = (edtf: string) => edtf.replace(/(T\d\d:\d\d(?::\d\d)?)(?:Z|[+-]\d\d:\d\d)$/, '$1').replace(/[~?]$/, '');
/** The same day, also where ours says the clock time, or a bound: the gold codes "until March 24" as the day that it names. */
const sameDate = (gold: string, read: string) => {
  const named = /^(?:\.\.\/([^/]+)|([^/]+)\/\.\.)$/.exec(read);
  const own = clock(named?.[1] ?? named?.[2] ?? read);
  return clock(gold) === own || (gold.length === 10 && own.startsWith(`${gold}T`)) || gold === read;
};

function dates(gold: readonly Gold[], readings: ReadonlyMap<string, TextReading>): object {
  const wanted = gold.filter((g) => (g.kind === 'claim' || g.kind === 'date') && g.value?.type === 'date');
  let [found, place, read, right] = [0, 0, 0, 0];
  for (const [doc, { dates: all, view }] of readings) {
    const own = wanted.filter((g) => g.doc === doc);
    for (const g of own) {
      const here = all.filter((d) => view.lineAt(d.start) === g.line);
      if (here.some((d) => sameDate(g.value?.edtf ?? '', d.edtf))) found++;
      else miss('date missed', { doc, line: g.line, surface: g.surface, edtf: g.value?.edtf, read: here.map((d) => d.edtf) });
      if (here.length > 0) place++;
    }
    read += all.length;
    right += all.filter((d) => own.some((g) => g.line === view.lineAt(d.start) && sameDate(g.value?.edtf ?? '', d.edtf))).length;
  }
  return { ...tally(wanted.length, found, read, right), onTheLine: place };
}

/** Bounds of an authored figure: the printed number for one figure, both ends of a range. */
function boundsOf(value: AuthoredFigure): [number | null, number | null] {
  if (typeof value === 'number') return [value, value];
  if (typeof value === 'string') return [fraction(value), fraction(value)];
  const [[modifier, figure] = ['exact', 0] as const] = Object.entries(value).filter(([key]) => key !== 'unit' && key !== 'currency');
  if (modifier === 'order') return ORDERS[String(figure)] ?? [null, null];
  if (Array.isArray(figure)) return [fraction(figure[0] as string), fraction(figure[1] as string)];
  const n = fraction(figure as string);
  if (modifier === 'at-least' || modifier === 'more-than') return [n, null];
  return modifier === 'at-most' || modifier === 'less-than' || modifier === 'nearly' ? [null, n] : [n, n];
}

const ORDERS: Readonly<Record<string, [number, number]>> = {
  dozens: [20, 99],
  hundreds: [200, 999],
  thousands: [2000, 9999],
  'tens-of-thousands': [20000, 99999],
  'hundreds-of-thousands': [200000, 999999],
};

function fraction(written: number | string): number {
  const [n = '0', d = '1'] = String(written).split('/');
  return Number(n) / Number(d);
}

function sameFigure(gold: GoldValue, value: AuthoredFigure): boolean {
  const [lower, upper] = boundsOf(value);
  const near = (a: number | null, b: number | string | null | undefined) =>
    a === null || b === null || b === undefined
      ? a === null && (b === null || b === undefined)
      : Math.abs(a - fraction(b)) < 1e-9 * Math.max(1, Math.abs(a));
  if (gold.type === 'money') return near(lower ?? upper, gold.amount);
  return near(lower, gold.lower) && near(upper, gold.upper);
}

function quantities(gold: readonly Gold[], readings: ReadonlyMap<string, TextReading>): Tally {
  const wanted = gold.filter(
    (g) =>
      (g.kind === 'claim' || g.kind === 'quantity') &&
      (g.value?.type === 'quantity' || g.value?.type === 'money') &&
      !/^(?:no one|nobody|none)/i.test(g.surface),
  );
  let [found, read, right] = [0, 0, 0];
  for (const [doc, { figures, view }] of readings) {
    const own = wanted.filter((g) => g.doc === doc);
    for (const g of own) {
      const here = figures.filter((f) => view.lineAt(f.start) === g.line);
      if (here.some((f) => g.value && sameFigure(g.value, f.value))) found++;
      else miss('quantity missed', { doc, line: g.line, surface: g.surface, value: g.value, read: here.map((f) => f.value) });
    }
    read += figures.length;
    right += figures.filter((f) => own.some((g) => g.value && g.line === view.lineAt(f.start) && sameFigure(g.value, f.value))).length;
  }
  return tally(wanted.length, found, read, right);
}

/** Every name of a speaker: as printed, and as known without the text. */
function namesOf(speaker: ResolvedSpeaker): string[] {
  const known = KNOWN_ENTITIES.find(({ id }) => id === speaker.group?.id)?.names ?? [];
  return [...(speaker.group?.names ?? []), ...known, speaker.described].filter((name) => name !== '').map(plain);
}

/** True if a chain ends with the origin that the gold chain ends with; its first hop is the outlet itself. */
function sameOrigin(gold: readonly string[], chain: readonly ResolvedSpeaker[]): boolean {
  const origin = gold.length > 1 ? (gold.at(-1) ?? '') : null;
  const last = chain.at(-1);
  if (origin === null) return last === undefined;
  if (last === undefined) return false;
  const names = namesOf(last);
  const unnamed = /^\((?:unnamed|無名)\)\s*/.exec(origin);
  const rest = plain(origin.slice(unnamed?.[0].length ?? 0));
  if (unnamed && (rest === '' || names.length === 0)) return names.length === 0 || last.group === null;
  return (
    rest.split('・').some((part) => names.some((name) => name.includes(part) || part.includes(name))) ||
    names.some((name) => overlaps(name, rest))
  );
}

/** True if two names share their longest words: "professor of the University of Michigan", "university professor from the …". */
function overlaps(a: string, b: string): boolean {
  const short = a.length < b.length ? a : b;
  const long = a.length < b.length ? b : a;
  for (let i = 0; i + 6 <= short.length; i++)
    if (long.includes(short.slice(i, i + Math.max(6, Math.floor(short.length * 0.6))))) return true;
  return false;
}

function quotations(gold: readonly Gold[], readings: ReadonlyMap<string, TextReading>): object {
  const wanted = gold.filter((g) => g.kind === 'quote');
  let [found, place, read, right] = [0, 0, 0, 0];
  for (const [doc, { quotations: all, view }] of readings) {
    const own = wanted.filter((g) => g.doc === doc);
    const spoken = all.filter(({ quotation }) => quotation.kind === 'direct' || quotation.kind === 'mixed');
    const linesOf = (content: { start: number; end: number }): [number, number] => [
      view.lineAt(content.start),
      view.lineAt(Math.max(content.start, content.end - 1)),
    ];
    const meets = (g: Gold, [from, to]: [number, number]) => from <= (g.lines?.[1] ?? g.line) && to >= (g.lines?.[0] ?? g.line);
    for (const g of own) {
      const here = spoken.filter(({ quotation }) => meets(g, linesOf(quotation.content)));
      if (here.length > 0) place++;
      if (here.some(({ chain }) => sameOrigin(g.chain, chain))) found++;
      else
        miss('quotation missed', {
          doc,
          line: g.line,
          chain: g.chain,
          read: here.map(({ chain }) => chain.map((hop) => namesOf(hop)[0] ?? '?')),
        });
    }
    const lines = new Set(spoken.map(({ quotation }) => linesOf(quotation.content)[0]));
    read += lines.size;
    right += [...lines].filter((line) => own.some((g) => meets(g, [line, line]))).length;
  }
  return { ...tally(wanted.length, found, read, right), onTheLine: place };
}

const TYPED = new Set(['quantity', 'money', 'date', 'place', 'entities']);
/** Value types of claims whose values are words; they are reported apart. */
const WORDED = ['truth', 'category'] as const;

function claims(gold: readonly Gold[], readings: ReadonlyMap<string, TextReading>): object {
  const all = gold.filter((g) => g.kind === 'claim');
  const worded = Object.fromEntries(WORDED.map((type) => [type, wordedTally(type, all, readings)]));
  const figures = gold.filter((g) => TYPED.has(g.value?.type ?? '') && (g.kind === 'claim' || g.kind === 'quantity' || g.kind === 'date'));
  const wanted = all.filter((g) => TYPED.has(g.value?.type ?? ''));
  let [found, valued, facets, read, right, rightValue] = [0, 0, 0, 0, 0, 0];
  const grades: Record<string, [number, number]> = {};
  for (const [doc, { claims: every, view }] of readings) {
    const drafts = every.filter(({ type }) => TYPED.has(type));
    const own = wanted.filter((g) => g.doc === doc);
    const matches = (g: Gold, c: DraftClaim) => view.lineAt(c.start) === g.line && sameValue(g, c);
    for (const g of own) {
      const here = drafts.filter((c) => matches(g, c));
      if (here.length > 0) valued++;
      const good = here.find((c) => sameOrigin(g.chain, c.chain));
      if (good) found++;
      else
        miss('claim missed', {
          doc,
          line: g.line,
          facet: g.facet,
          surface: g.surface,
          chain: g.chain.slice(1),
          read: here.map((c) => c.chain.map((hop) => namesOf(hop)[0] ?? '?')),
        });
      if (good && here.some((c) => (SAME_FACET[c.facet] ?? []).includes(g.facet))) facets++;
    }
    read += drafts.length;
    for (const c of drafts) {
      const here = figures.filter((g) => g.doc === doc && matches(g, c));
      const good = here.some((g) => sameOrigin(g.chain, c.chain));
      if (here.length > 0) rightValue++;
      if (good) right++;
      else
        miss('claim wrong', {
          doc,
          line: view.lineAt(c.start),
          facet: c.facet,
          value: c.value,
          text: view.text.slice(c.start, c.end),
          chain: c.chain.map((hop) => namesOf(hop)[0] ?? '?'),
        });
      const grade = grades[c.grade] ?? [0, 0];
      grades[c.grade] = grade;
      grade[1]++;
      if (good) grade[0]++;
    }
  }
  return {
    ...tally(wanted.length, found, read, right),
    valueRight: valued,
    valuePrecision: percent(rightValue, read),
    facetRight: facets,
    untyped: all.length - wanted.length,
    ...worded,
    ...byType(wanted, readings),
    grades: Object.fromEntries(Object.entries(grades).map(([grade, [good, of]]) => [grade, `${good}/${of}`])),
  };
}

/** Right claims of each typed kind: found of gold. */
function byType(wanted: readonly Gold[], readings: ReadonlyMap<string, TextReading>): Record<string, string> {
  const right = (g: Gold) => {
    const reading = readings.get(g.doc);
    return reading?.claims.some((c) => reading.view.lineAt(c.start) === g.line && sameValue(g, c) && sameOrigin(g.chain, c.chain)) ?? false;
  };
  const types = [...new Set(wanted.map((g) => g.value?.type ?? ''))];
  return Object.fromEntries(
    types.map((type) => {
      const own = wanted.filter((g) => g.value?.type === type);
      return [type, `${own.filter(right).length}/${own.length}`];
    }),
  );
}

/** Claims of truth or of a category: found and read by line, value type, polarity and origin; the facets are not compared. */
function wordedTally(type: (typeof WORDED)[number], all: readonly Gold[], readings: ReadonlyMap<string, TextReading>): string {
  const wanted = all.filter((g) => g.value?.type === type);
  const drafts = [...readings].flatMap(([doc, { claims: own, view }]) =>
    own.filter((c) => c.type === type).map((c) => ({ doc, line: view.lineAt(c.start), polarity: c.polarity, chain: c.chain })),
  );
  const meets = (g: Gold, d: (typeof drafts)[number]) =>
    d.doc === g.doc && d.line === g.line && d.polarity === g.polarity && sameOrigin(g.chain, d.chain);
  const found = wanted.filter((g) => drafts.some((d) => meets(g, d))).length;
  const right = drafts.filter((d) => wanted.some((g) => meets(g, d))).length;
  return `${found}/${wanted.length} found, ${right}/${drafts.length} right`;
}

function sameValue(g: Gold, c: DraftClaim): boolean {
  if (!g.value) return false;
  if (c.type === 'place' || c.type === 'entities') {
    const own = c.entities.flatMap((group) => group.names).map(plain);
    return (g.value.entities ?? []).some((name) => own.some((form) => form.includes(plain(name)) || plain(name).includes(form)));
  }
  if (c.value === true || c.type === 'truth' || c.type === 'category') return false;
  if (c.type === 'date') return g.value.type === 'date' && sameDate(g.value.edtf ?? '', String(c.value));
  return (g.value.type === 'quantity' || g.value.type === 'money') && sameFigure(g.value, c.value);
}

function copies(gold: readonly Gold[], documents: readonly DraftDocument[], sources: readonly Source[]): object {
  const wanted = gold.filter((g) => g.kind === 'copy');
  const found = findCopies(documents.map(({ reading, date }, i) => ({ id: sources[i]?.id ?? '', text: copiedText(reading), date })));
  const pairs = wanted.filter((g) => found.some((c) => c.document === g.doc && c.of === g.of && Math.abs(c.share - (g.share ?? 0)) < 0.02));
  const known = found.filter((c) => wanted.some((g) => g.doc === c.document && g.of === c.of));
  return tally(wanted.length, pairs.length, found.length, known.length);
}

async function rows(gold: readonly GoldRow[], starter: Starter, documents: readonly DraftDocument[]): Promise<object> {
  const { corpus, event, refused } = compileDraft(starter, documents);
  const answer = await memoryReader(corpus).compare({ about: [event], by: 'origin' });
  const main = [...gold.map(({ about }) => about)].toSorted(
    (a, b) => gold.filter((g) => g.about === b).length - gold.filter((g) => g.about === a).length,
  )[0];
  let [asked, exact] = [0, 0];
  // Rows with the verdict that the draft gives and, where it is another, the expected one.
  const [given, missed]: [string[], string[]] = [[], []];
  for (const row of gold) {
    const own = Object.entries(SAME_FACET).find(([, facets]) => facets.includes(row.facet))?.[0];
    if (row.about !== main || own === undefined) continue;
    asked++;
    const verdict = answer.rows.find(({ facet }) => facet === own)?.verdict;
    if (verdict === row.verdict) exact++;
    const accepted = verdict === row.verdict || (verdict !== undefined && new RegExp(`\\b${verdict}\\b`).test(row.alternative ?? ''));
    (accepted ? given : missed).push(`${row.facet}: ${verdict ?? 'no row'}${verdict === row.verdict ? '' : `, expected ${row.verdict}`}`);
    if (!accepted) miss('row', { facet: row.facet, wanted: row.verdict, alternative: row.alternative, read: verdict ?? 'no row' });
  }
  return { rows: gold.length, asked, verdict: exact, verdictOrAlternative: given.length, given, missed, refused: refused.length };
}

for (const set of sets) await measureSet(set);
