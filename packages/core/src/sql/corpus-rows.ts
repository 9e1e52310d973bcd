import type { Insertable } from 'kysely';
import { originAccounts, originSiglum, voiceAccounts } from '../compare/accounts.ts';
import { paraphraseChain, paraphraseRoot } from '../compare/paraphrase.ts';
import { voiceSpeechDate } from '../compare/speech-dates.ts';
import { type Corpus, openCorpus } from '../corpus/corpus.ts';
import { reachableIds } from '../corpus/reachable-ids.ts';
import { timeline } from '../questions/timeline/timeline.ts';
import { corpusWords } from '../questions/wholes/characteristic-terms.ts';
import { namedBy } from '../reader/corpus-search.ts';
import { sortDayOf } from '../reader/list-sorting.ts';
import { memoryReader } from '../reader/memory-reader.ts';
import { spellingsByLength } from '../reader/near-spelling.ts';
import { searchEntries } from '../reader/search-entries.ts';
import { indexWords, nameWords } from '../reader/search-words.ts';
import type { Claim } from '../shapes/claim.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import type { Entity, Event } from '../shapes/entity.ts';
import { NETWORK_NAMES } from '../text/arrangements.ts';
import { type Id, kindOf } from '../text/id.ts';
import { onceForEach } from '../text/once-for-each.ts';
import { defaultText } from '../text/text.ts';
import { type DayInterval, dateSpan, possibleRuns, statedRuns } from '../values/days.ts';
import { labelKey } from './label-key.ts';
import { recordPositions, roomForAll, runLengths } from './record-positions.ts';
import type { EventLink, StoreTables, VersionedTable } from './store-tables.ts';
import { type ListRuns, spellingPart } from './stored-version.ts';

/** Rows of one table, without their version. */
type TableRows = {
  readonly [T in VersionedTable]: { readonly table: T; readonly rows: readonly Omit<Insertable<StoreTables[T]>, 'v'>[] };
}[VersionedTable];

/** Most cells of the matrix of events and documents for which the overview is computed: it grows with both. */
const MOST_OVERVIEW_CELLS = 4_000_000;

/** Characters of a piece of a long text: D1 allows two million bytes a row. */
const PIECE = 400_000;

/** Everything that a store holds of a corpus, in an order that depends on the corpus alone. */
export async function* corpusRows(compiled: CompiledCorpus): AsyncGenerator<TableRows> {
  const corpus = openCorpus(compiled);
  const runs = runsOfLists(corpus);
  const [claimAt, passageAt] = [recordPositions(runs.claims), recordPositions(runs.passages)];
  yield* await partRows(corpus, runs);
  yield* recordRows(corpus, passageAt);
  yield* claimRows(corpus, claimAt);
  yield { table: 'mentions', rows: mentionRows(corpus, passageAt) };
  yield { table: 'dates', rows: Object.entries(compiled.dates).map(([edtf, span]) => ({ edtf, json: JSON.stringify(span) })) };
  yield { table: 'accounts', rows: accountRows(corpus) };
  yield { table: 'words', rows: [...corpusWords(corpus).counts].map(([word, n]) => ({ word, n })) };
  yield* timelineRows(corpus);
  const numberOf = entryNumbers(corpus, runs);
  const wordsOf = onceForEach((text: string) => indexWords(text).join(' '));
  yield {
    table: 'entries',
    rows: searchEntries(corpus).map(({ names, text, context = '', ...shown }) => ({
      ...{ n: numberOf(shown.id), id: shown.id, type: shown.type, json: JSON.stringify(shown) },
      ...{ names: nameWords(names).join(' '), text: wordsOf(text), context: wordsOf(context) },
    })),
  };
  yield { table: 'names', rows: [...namedBy(corpus)].flatMap(([folded, ids]) => [...ids].map((id) => ({ folded, id }))) };
}

/** Lengths of the runs of claims and passages of one document. */
function runsOfLists({ compiled: { claims, passages } }: Corpus): ListRuns {
  return { claims: runLengths(claims.map((c) => c.anchors[0]?.document)), passages: runLengths(passages.map((p) => p.document)) };
}

/** Numbers of entries by id, in the order in which a search lists them: with room after each list, as after each document. */
function entryNumbers({ compiled }: Corpus, { claims, passages }: ListRuns): (id: Id) => number {
  const { documents, entities, events } = compiled;
  const lists = [
    [documents, [documents.length]],
    [entities, [entities.length]],
    [events, [events.length]],
    [compiled.claims, claims],
    [compiled.passages, passages],
  ] as const;
  const numbers = new Map<Id, number>();
  let first = 0;
  for (const [records, runs] of lists) {
    recordPositions(runs).forEach((position, i) => void numbers.set(records[i]?.id ?? '', first + position));
    first += roomForAll(runs);
  }
  return (id) => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`no record for the entry ${id}`);
    return number;
  };
}

/** Parts of a corpus that every question needs, and answers that need the whole of it. */
async function partRows(opened: Corpus, runs: ListRuns): Promise<TableRows[]> {
  const { compiled } = opened;
  const { format, corpus, facets, kinds, units, roles, senses } = compiled;
  const reader = memoryReader(compiled, opened);
  const words = corpusWords(opened).total;
  const frame = { format, corpus, facets, kinds, units, roles, ...(senses && { senses }) };
  const texts: Record<string, unknown> = { frame, runs, words, network: await reader.network() };
  for (const network of NETWORK_NAMES) texts[`network ${network}`] = await reader.network({ network });
  for (const [length, spelled] of spellingsByLength(opened)) texts[spellingPart(length)] = spelled;
  if (compiled.events.length * compiled.documents.length <= MOST_OVERVIEW_CELLS) texts['glance'] = await reader.glance();
  const rows = Object.entries(texts).flatMap(([name, value]) => {
    const text = JSON.stringify(value);
    return Array.from({ length: Math.ceil(text.length / PIECE) }, (_, n) => ({ name, n, text: text.slice(n * PIECE, (n + 1) * PIECE) }));
  });
  return [{ table: 'parts', rows }];
}

function* recordRows(corpus: Corpus, passageAt: readonly number[]): Generator<TableRows> {
  const { documents, passages, entities, events, seals } = corpus.compiled;
  const labelled = (record: { readonly label: Parameters<typeof defaultText>[0] }) => ({ label_key: labelKey(defaultText(record.label)) });
  const reach = reachOf(corpus);
  yield {
    table: 'documents',
    rows: documents.map((d, pos) => ({ pos, ...labelled(d), day: sortDayOf.document(d, corpus) ?? null, ...record(d) })),
  };
  yield { table: 'seals', rows: seals.map((seal, pos) => ({ pos, document: seal.document, json: JSON.stringify(seal) })) };
  yield {
    table: 'passages',
    rows: passages.map((p, i) => {
      const { document, voice, reprints } = p;
      return { pos: passageAt[i] as number, document, voice, spoken: p.role === 'boilerplate' ? 0 : 1, reprints, ...record(p) };
    }),
  };
  yield {
    table: 'entities',
    rows: entities.map((e, pos) => ({
      ...{ pos, kind: kindOf(e.id), part_of: e.partOf, obliges: e.obligation ? 1 : 0 },
      ...{ ...labelled(e), reach: reach(e.id), ...record(e) },
    })),
  };
  yield {
    table: 'events',
    rows: events.map((e, pos) => ({ pos, ...labelled(e), day: sortDayOf.event(e, corpus) ?? null, reach: reach(e.id), ...record(e) })),
  };
  yield { table: 'event_links', rows: events.flatMap((event) => linksOf(event).map((link) => ({ ...link, event: event.id }))) };
}

function record(it: { readonly id: Id }) {
  return { id: it.id, json: JSON.stringify(it) };
}

function linksOf({ partOf, follows, tests, place, participants }: Event) {
  const links: readonly (readonly [EventLink, readonly Id[]])[] = [
    ['part', partOf],
    ['follows', follows],
    ['tests', tests],
    ['place', place === null ? [] : [place]],
    ['who', participants.map((p) => p.entity)],
  ];
  return links.flatMap(([how, things]) => [...new Set(things)].map((thing) => ({ how, thing })));
}

/** Ids that an entity or event reaches over any number of steps, as the rules follow them, without itself. */
function reachOf({ entities, events }: Corpus): (id: Id) => string {
  const next = (id: Id): readonly Id[] => {
    const event = events.get(id);
    if (event) return [...event.partOf, ...event.participants.map((p) => p.entity), ...event.tests];
    const entity: Partial<Entity> = entities.get(id) ?? {};
    return [entity.partOf ?? [], (entity.roles ?? []).map((r) => r.office), entity.obligation?.bearers ?? []].flat();
  };
  return (id) => {
    const reached = reachableIds([id], next);
    reached.delete(id);
    return JSON.stringify([...reached]);
  };
}

function* claimRows(corpus: Corpus, positions: readonly number[]): Generator<TableRows> {
  const claims = corpus.compiled.claims.map((c, i) => [c, positions[i] as number] as const);
  yield {
    table: 'claims',
    rows: claims.map(([c, pos]) => ({
      ...{ pos, about: c.about, facet: c.facet, voice: c.voice, origin: c.origin, root_origin: paraphraseRoot(c, corpus).origin },
      ...{ chain: JSON.stringify(chainOf(c, corpus)), day: sortDayOf.claim(c, corpus) ?? null, ...record(c) },
    })),
  };
  yield {
    table: 'readings',
    rows: claims.flatMap(([c, claim]) => [...new Set([c.about, ...answeredFrom(c, corpus)])].map((subject) => ({ subject, claim }))),
  };
  yield {
    table: 'anchors',
    rows: claims.flatMap(([{ anchors, origin }, claim]) =>
      [...new Map(anchors.map((a) => [`${a.passage} ${a.document}`, a])).values()].map(({ passage, document }) => ({
        ...{ passage, document, claim, origin },
      })),
    ),
  };
  yield {
    table: 'hops',
    rows: claims.flatMap(([{ attribution }, claim]) => [...new Set(attribution.map((h) => h.agent))].map((agent) => ({ agent, claim }))),
  };
  yield {
    table: 'speech_runs',
    rows: claims.flatMap(([c, claim]) => {
      const span = dateSpan(voiceSpeechDate(c, corpus), corpus);
      return span ? runsOf(statedRuns(span)).map((run) => ({ claim, ...run })) : [];
    }),
  };
  yield {
    table: 'withdrawals',
    rows: claims.flatMap(([c, claim]) =>
      [...new Set([...c.corrects, ...c.retracts, ...c.supersedes])].map((target) => ({ target, claim })),
    ),
  };
}

/** Subjects on which a claim may answer the inverse question; the rules decide whether it does. */
function answeredFrom({ facet, value }: Claim, corpus: Corpus): readonly Id[] {
  return corpus.facets.get(facet)?.inverse !== undefined && value.type === 'entities' ? value.entities : [];
}

/** Ids of what a claim paraphrases and supersedes, over any number of steps. */
function chainOf(claim: Claim, corpus: Corpus): Id[] {
  const chain = new Set<Id>(claim.paraphrases.length > 0 ? paraphraseChain(claim, corpus).map((c) => c.id) : []);
  const superseded = reachableIds(claim.supersedes, (id) => corpus.claims.get(id)?.supersedes ?? []);
  for (const id of superseded) chain.add(id);
  chain.delete(claim.id);
  return [...chain];
}

function runsOf(runs: readonly DayInterval[]) {
  const finite = (day: number) => (Number.isFinite(day) ? day : null);
  return runs.map(({ lower, upper }, n) => ({ n, lower: finite(lower), upper: finite(upper) }));
}

/** Passages by what they mention or make claims about, with their place in each account (rule S3). */
function mentionRows(corpus: Corpus, passageAt: readonly number[]): Extract<TableRows, { table: 'mentions' }>['rows'] {
  const { passages, documents, claims } = corpus.compiled;
  const claimsIn = new Map<Id, Claim[]>();
  for (const claim of claims)
    for (const passage of new Set(claim.anchors.map((a) => a.passage))) {
      const known = claimsIn.get(passage);
      if (known) known.push(claim);
      else claimsIn.set(passage, [claim]);
    }
  const voiceless = new Set(documents.filter((d) => d.voices.length === 0).map((d) => d.id));
  const seen = new Map<string, number>();
  const placeIn = (account: string, thing: Id) => {
    const key = `${account} ${thing}`;
    const place = seen.get(key) ?? 0;
    seen.set(key, place + 1);
    return place;
  };
  return passages.flatMap((p, i) => {
    const passage = passageAt[i] as number;
    const stated = new Set(p.mentions.map((m) => m.entity));
    const inside = claimsIn.get(p.id) ?? [];
    const claimed = inside.filter((c) => c.voice === p.voice).map((c) => c.about);
    const accounts = [
      ...(voiceless.has(p.document) ? [`d ${p.document}`] : []),
      ...(p.voice === null ? [] : [`v ${p.voice}`]),
      ...[...new Set(inside.map((c) => c.origin))].map((origin) => `o ${origin}`),
    ];
    return [...new Set([...stated, ...claimed])].map((thing) => ({
      ...{ thing, passage, stated: stated.has(thing) ? 1 : 0 },
      place: p.role === 'boilerplate' || accounts.length === 0 ? null : Math.min(...accounts.map((account) => placeIn(account, thing))),
    }));
  });
}

function accountRows(corpus: Corpus): Extract<TableRows, { table: 'accounts' }>['rows'] {
  const voices = [...voiceAccounts(corpus)].map(([key, account]) => ({ kind: 'voice' as const, key, siglum: account.siglum, account }));
  const origins = [...originAccounts(corpus)].map(([key, account]) => ({
    ...{ kind: 'origin' as const, key, siglum: originSiglum(corpus, key), account },
  }));
  return [...voices, ...origins].map(({ account, ...row }) => ({ ...row, json: JSON.stringify(account) }));
}

function* timelineRows(corpus: Corpus): Generator<TableRows> {
  const marks = timeline(corpus);
  yield { table: 'marks', rows: marks.map((mark, pos) => ({ pos, json: JSON.stringify(mark) })) };
  yield {
    table: 'mark_runs',
    rows: marks.flatMap(({ edtf }, mark) => {
      const span = dateSpan(edtf, corpus);
      return span ? runsOf(possibleRuns(span)).map((run) => ({ mark, ...run })) : [];
    }),
  };
}
