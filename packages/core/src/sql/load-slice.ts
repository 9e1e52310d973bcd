import { claimsOfOrigin, originAccounts, voiceAccounts } from '../compare/accounts.ts';
import { MAX_SHOWN_PASSAGES } from '../compare/silence.ts';
import { type Corpus, openCorpus } from '../corpus/corpus.ts';
import { reachableIds } from '../corpus/reachable-ids.ts';
import { lexiconOf } from '../reader/lexicon.ts';
import type { Anchor, Claim } from '../shapes/claim.ts';
import type { Account } from '../shapes/comparison.ts';
import type { DaySpan } from '../shapes/day-span.ts';
import type { Passage } from '../shapes/document.ts';
import type { Entity, Event } from '../shapes/entity.ts';
import type { Lexicon } from '../shapes/lexicon.ts';
import type { Arrangement } from '../text/arrangements.ts';
import { type Id, kindOf } from '../text/id.ts';
import { isAmong } from './is-among.ts';
import { datesIn, namesIn } from './names-in.ts';
import type { EventLink } from './store-tables.ts';
import { readDates, type StoredVersion } from './stored-version.ts';

/** Records by their position in the corpus. */
type Placed<T> = ReadonlyMap<number, T>;

/** Records of a corpus that a question needs. */
interface SliceRecords {
  readonly claims?: Placed<Claim>;
  readonly passages?: Placed<Passage>;
  readonly entities?: Placed<Entity>;
  readonly events?: Placed<Event>;
  readonly dates?: Readonly<Record<string, DaySpan>>;
}

function inOrder<T>(placed: Placed<T> | undefined): T[] {
  return [...(placed ?? [])].sort(([a], [b]) => a - b).map(([, record]) => record);
}

/** A part of a corpus, in the corpus's order, over which the rules answer as over the whole. */
export function openSlice(at: StoredVersion, records: SliceRecords = {}): Corpus {
  const corpus = openCorpus({
    ...at.frame,
    digest: at.digest,
    documents: at.documents,
    passages: inOrder(records.passages),
    seals: [],
    entities: inOrder(records.entities),
    events: inOrder(records.events),
    claims: inOrder(records.claims),
    dates: { ...at.dates, ...records.dates },
  });
  // Copies, since what is known of an account is kept by the account itself.
  voiceAccounts.supply(corpus, new Map(at.voices.map(([siglum, account]) => [siglum, { ...account }])));
  return corpus;
}

/** A corpus with the records that some keys name. */
export async function sliceOfKeys(at: StoredVersion, keys: readonly string[]): Promise<Corpus> {
  const of = (kind: string) => keys.filter((key) => key.includes(':') && kindOf(key) === kind);
  const things = keys.filter((key) => key.includes(':') && !['claim', 'passage', 'document'].includes(kindOf(key)));
  const [{ entities, events }, claims, passages] = await Promise.all([
    readThings(at, new Set(things)),
    readClaims(at, of('claim')),
    readPassages(at, of('passage')),
  ]);
  return openSlice(at, { entities, events, claims, passages });
}

/** Entities and events with the places where they happened, and what encloses these. */
export async function sliceOfPlaces(at: StoredVersion, ids: readonly Id[]): Promise<Corpus> {
  const named = await readThings(at, new Set(ids));
  const places = await readReach(at, new Set([...named.events.values()].flatMap((e) => e.place ?? [])));
  return openSlice(at, { entities: new Map([...named.entities, ...places.entities]), events: named.events });
}

/** Labels of everything that an answer names. */
export async function lexiconFromStore(answer: unknown, corpus: Corpus, at: StoredVersion): Promise<Lexicon> {
  const { all, ids, dates } = namesIn(answer);
  // The siglum of a voice is explained by its speaker.
  const speakers = all.flatMap((siglum) => corpus.voices.get(siglum)?.agent ?? []);
  const missing = [...ids, ...speakers].filter((id) => !corpus.entities.has(id) && !corpus.events.has(id));
  const unread = new Set(dates.filter((edtf) => !corpus.day(edtf)));
  const [{ entities, events }, days] = await Promise.all([readThings(at, new Set(missing)), readDates(at.store, at.v, unread)]);
  const { compiled } = corpus;
  const labelled = openCorpus({
    ...compiled,
    entities: [...compiled.entities, ...entities.values()],
    events: [...compiled.events, ...events.values()],
    dates: { ...compiled.dates, ...days },
  });
  return lexiconOf(answer, labelled);
}

/** Subjects of a question, and what else its answer needs. */
interface SliceQuestion {
  readonly subjects: readonly Id[];
  /** Columns by origin need what is known of origins. */
  readonly by?: Arrangement | undefined;
  /** Claims by their positions, beside those on the subjects. */
  readonly claims?: Placed<Claim>;
  /** Documents whose passages are needed whole. */
  readonly documents?: readonly Id[];
  /** The passages that each passage reprints. */
  readonly reprints?: boolean;
  /** Entities and events that the answer asks for beside those of the claims. */
  readonly named?: readonly Id[];
}

/** Reads the part of a corpus over which the rules answer a question on some subjects as they do over the whole. */
export async function loadSlice(at: StoredVersion, question: SliceQuestion): Promise<Corpus> {
  const links = await readEventLinks(at, question.subjects, ['part', 'tests']);
  const cases = links.filter(({ how }) => how === 'tests').map(({ event }) => event);
  const subjects = [...new Set([...question.subjects, ...cases])];
  const claims = new Map([...(question.claims ?? []), ...(await readReadings(at, subjects))]);
  await addRelatedClaims(at, claims);
  const all = [...claims.values()];
  const named = new Set([...subjects, ...links.map(({ event }) => event), ...all.flatMap(thingsOf), ...(question.named ?? [])]);
  const { entities, events } = await readReach(at, named);
  const byId = { entities: new Map(values(entities)), events: new Map(values(events)) };
  const scope = scopeOf(subjects, all, byId);
  // Claims about what an event is part of count as its own where it is asked whether an account treats it (rule S4).
  const wholesOf = (id: Id) => byId.events.get(id)?.partOf ?? [];
  const around = await readClaimsAbout(at, [...reachableIds(subjects.flatMap(wholesOf), wholesOf)]);
  const passages = new Map<number, Passage>();
  await addMentions(at, passages, scope);
  await addPassages(
    at,
    passages,
    new Set([...all, ...around.values()].flatMap((c) => c.anchors.map((a) => a.passage))),
    question.reprints ?? false,
  );
  for (const [pos, passage] of await readPassagesOf(at, question.documents ?? [])) passages.set(pos, passage);
  const origins = question.by === 'origin' ? await readOrigins(at, all, [...passages.values()]) : null;
  const dated = datesIn([all, [...entities.values()], [...events.values()], [...(origins?.accounts.values() ?? [])]]);
  const dates = await readDates(at.store, at.v, new Set([...dated].filter((edtf) => !at.dates[edtf])));
  const corpus = openSlice(at, { claims: new Map([...around, ...claims]), passages, entities, events, dates });
  if (origins) {
    originAccounts.supply(corpus, origins.accounts);
    claimsOfOrigin.supply(corpus, origins.claims);
  }
  return corpus;
}

function values<T extends { readonly id: Id }>(placed: Placed<T>): (readonly [Id, T])[] {
  return [...placed.values()].map((record) => [record.id, record] as const);
}

/** Events that have some things as their wholes, cases and so on. */
export async function readEventLinks(at: StoredVersion, things: readonly Id[], how: readonly EventLink[]) {
  if (things.length === 0) return [];
  return at.store.db
    .selectFrom('event_links')
    .select(['thing', 'how', 'event'])
    .where('v', '=', at.v)
    .where(isAmong(at.store, 'thing', things))
    .where('how', 'in', how)
    .execute();
}

async function readReadings(at: StoredVersion, subjects: readonly Id[]): Promise<Placed<Claim>> {
  const rows = await at.store.db
    .selectFrom('readings')
    .innerJoin('claims', (join) => join.onRef('claims.v', '=', 'readings.v').onRef('claims.pos', '=', 'readings.claim'))
    .select(['claims.pos', 'claims.json'])
    .where('readings.v', '=', at.v)
    .where(isAmong(at.store, 'readings.subject', subjects))
    .execute();
  return placed(rows);
}

function placed<T>(rows: readonly { readonly pos: number; readonly json: string }[]): Map<number, T> {
  return new Map(rows.map(({ pos, json }) => [Number(pos), JSON.parse(json) as T]));
}

/** Claims about some things, without those that are read from claims about others. */
async function readClaimsAbout(at: StoredVersion, things: readonly Id[]): Promise<Placed<Claim>> {
  if (things.length === 0) return new Map();
  const rows = await at.store.db
    .selectFrom('claims')
    .select(['pos', 'json'])
    .where('v', '=', at.v)
    .where(isAmong(at.store, 'about', things))
    .execute();
  return placed(rows);
}

/** Claims by id. */
async function readClaims(at: StoredVersion, ids: readonly Id[]): Promise<Map<number, Claim>> {
  if (ids.length === 0) return new Map();
  const rows = await at.store.db
    .selectFrom('claims')
    .select(['pos', 'json'])
    .where('v', '=', at.v)
    .where(isAmong(at.store, 'id', ids))
    .execute();
  return placed(rows);
}

/** Adds what claims paraphrase and supersede, and the claims that took them back. */
async function addRelatedClaims(at: StoredVersion, claims: Map<number, Claim>): Promise<void> {
  const ids = new Set([...claims.values()].map((c) => c.id));
  if (ids.size === 0) return;
  const { db } = at.store;
  const linked = [...claims.values()].some((c) => c.paraphrases.length + c.supersedes.length > 0);
  const [chains, withdrawing] = await Promise.all([
    linked
      ? db
          .selectFrom('claims')
          .select('chain')
          .where('v', '=', at.v)
          .where(isAmong(at.store, 'id', [...ids]))
          .where('chain', '!=', '[]')
          .execute()
      : [],
    db
      .selectFrom('withdrawals')
      .innerJoin('claims', (join) => join.onRef('claims.v', '=', 'withdrawals.v').onRef('claims.pos', '=', 'withdrawals.claim'))
      .select(['claims.pos', 'claims.json'])
      .where('withdrawals.v', '=', at.v)
      .where(isAmong(at.store, 'withdrawals.target', [...ids]))
      .execute(),
  ]);
  const missing = new Set(chains.flatMap(({ chain }) => JSON.parse(chain) as Id[]).filter((id) => !ids.has(id)));
  for (const [pos, claim] of [...placed<Claim>(withdrawing), ...(await readClaims(at, [...missing]))]) claims.set(pos, claim);
}

/** Entities and events that the rules ask of a claim. */
function thingsOf({ about, value, qualifiers, attribution, origin, house }: Claim): Id[] {
  const valued = 'entities' in value ? value.entities : 'place' in value && typeof value.place === 'string' ? [value.place] : [];
  return [about, ...valued, qualifiers.of, qualifiers.where, origin, house, ...attribution.map((h) => h.agent)].filter((id) => id !== null);
}

interface Things {
  readonly entities: Map<number, Entity>;
  readonly events: Map<number, Event>;
}

/** Entities and events by id. */
async function readThings(at: StoredVersion, ids: ReadonlySet<Id>): Promise<Things> {
  const { entities, events } = await readThingRows(at, ids);
  return { entities: placed(entities), events: placed(events) };
}

async function readThingRows(at: StoredVersion, ids: ReadonlySet<Id>) {
  const { db } = at.store;
  const [ofEvents, ofEntities] = [[...ids].filter((id) => kindOf(id) === 'event'), [...ids].filter((id) => kindOf(id) !== 'event')];
  const [entities, events] = await Promise.all([
    ofEntities.length === 0
      ? []
      : db
          .selectFrom('entities')
          .select(['pos', 'json', 'reach'])
          .where('v', '=', at.v)
          .where(isAmong(at.store, 'id', ofEntities))
          .execute(),
    ofEvents.length === 0
      ? []
      : db
          .selectFrom('events')
          .select(['pos', 'json', 'reach'])
          .where('v', '=', at.v)
          .where(isAmong(at.store, 'id', ofEvents))
          .execute(),
  ]);
  return { entities, events };
}

/** Entities and events with everything that they belong to, take part in or bind. */
async function readReach(at: StoredVersion, ids: ReadonlySet<Id>): Promise<Things> {
  const first = await readThingRows(at, ids);
  const reached = [...first.entities, ...first.events].flatMap(({ reach }) => JSON.parse(reach) as Id[]);
  const further = await readThings(at, new Set(reached.filter((id) => !ids.has(id))));
  return {
    entities: new Map([...placed<Entity>(first.entities), ...further.entities]),
    events: new Map([...placed<Event>(first.events), ...further.events]),
  };
}

/** Things whose mentions decide the silences on some subjects: the subjects, what they are part of, principals, and sides. */
function scopeOf(
  subjects: readonly Id[],
  claims: readonly Claim[],
  { entities, events }: { readonly entities: ReadonlyMap<Id, Entity>; readonly events: ReadonlyMap<Id, Event> },
): ReadonlySet<Id> {
  const principals = subjects.flatMap((id) => events.get(id)?.participants.flatMap((p) => (p.principal ? [p.entity] : [])) ?? []);
  const sides = claims.flatMap((c) => c.qualifiers.of ?? []);
  return reachableIds([...subjects, ...principals, ...sides], (id) =>
    [events.get(id)?.partOf ?? [], entities.get(id)?.partOf ?? []].flat(),
  );
}

/** Adds the passages that mention some things, as far as an answer may show them. */
async function addMentions(at: StoredVersion, passages: Map<number, Passage>, scope: ReadonlySet<Id>): Promise<void> {
  const rows = await at.store.db
    .selectFrom('mentions')
    .innerJoin('passages', (join) => join.onRef('passages.v', '=', 'mentions.v').onRef('passages.pos', '=', 'mentions.passage'))
    .select([
      'mentions.thing',
      'passages.pos',
      'passages.id',
      'passages.document',
      'passages.voice',
      'passages.spoken',
      'passages.reprints',
    ])
    .where('mentions.v', '=', at.v)
    .where(isAmong(at.store, 'mentions.thing', [...scope]))
    .where('mentions.place', '<', MAX_SHOWN_PASSAGES)
    .execute();
  for (const [pos, mentions] of Map.groupBy(rows, (row) => Number(row.pos))) {
    const [row] = mentions;
    if (row)
      passages.set(
        pos,
        barePassage(
          row,
          mentions.map(({ thing }) => thing),
        ),
      );
  }
}

interface BareRow {
  readonly id: Id;
  readonly document: Id;
  readonly voice: string | null;
  readonly spoken: number;
  readonly reprints: Id | null;
}

/** A passage as far as the rules of comparison read it. */
function barePassage({ id, document, voice, spoken, reprints }: BareRow, mentioned: readonly Id[]): Passage {
  return {
    ...{ id, document, voice, reprints, role: Number(spoken) === 0 ? 'boilerplate' : 'body', lines: [1, 1], on: null, adds: null },
    mentions: mentioned.map((entity) => ({ entity, lines: [1, 1] as const })),
    ...{ gloss: null, note: null, start: null, end: null, digest: null, terms: null },
  };
}

/** Adds passages by id, and what they reprint. */
async function addPassages(at: StoredVersion, passages: Map<number, Passage>, ids: ReadonlySet<Id>, reprints: boolean): Promise<void> {
  const known = new Map([...passages.values()].map((p) => [p.id, p]));
  let missing = [...ids].filter((id) => !known.has(id));
  do {
    const rows =
      missing.length === 0
        ? []
        : await at.store.db
            .selectFrom('passages')
            .select(['pos', 'id', 'document', 'voice', 'spoken', 'reprints'])
            .where('v', '=', at.v)
            .where(isAmong(at.store, 'id', missing))
            .execute();
    for (const row of rows) {
      const passage = barePassage(row, []);
      passages.set(Number(row.pos), passage);
      known.set(row.id, passage);
    }
    missing = reprints ? [...new Set([...known.values()].flatMap((p) => p.reprints ?? []))].filter((id) => !known.has(id)) : [];
  } while (missing.length > 0);
}

/** Whole passages by id. */
async function readPassages(at: StoredVersion, ids: readonly Id[]): Promise<Map<number, Passage>> {
  if (ids.length === 0) return new Map();
  const rows = await at.store.db
    .selectFrom('passages')
    .select(['pos', 'json'])
    .where('v', '=', at.v)
    .where(isAmong(at.store, 'id', ids))
    .execute();
  return placed(rows);
}

/** Whole passages of documents. */
export async function readPassagesOf(at: StoredVersion, documents: readonly Id[]): Promise<Map<number, Passage>> {
  if (documents.length === 0) return new Map();
  const rows = await at.store.db
    .selectFrom('passages')
    .select(['pos', 'json'])
    .where('v', '=', at.v)
    .where(isAmong(at.store, 'document', documents))
    .orderBy('pos')
    .execute();
  return placed(rows);
}

/** Knowledge of the origins of a slice from the whole corpus: their accounts, and the passages in which they are heard. */
interface KnownOrigins {
  readonly accounts: ReadonlyMap<Id, Account>;
  readonly claims: ReturnType<typeof claimsOfOrigin>;
}

async function readOrigins(at: StoredVersion, claims: readonly Claim[], passages: readonly Passage[]): Promise<KnownOrigins> {
  const { db } = at.store;
  const origins = [...new Set(claims.map((c) => c.origin))];
  if (origins.length === 0) return { accounts: new Map(), claims: new Map() };
  const [accounts, anchors] = await Promise.all([
    db
      .selectFrom('accounts')
      .select(['key', 'json'])
      .where('v', '=', at.v)
      .where('kind', '=', 'origin')
      .where(isAmong(at.store, 'key', origins))
      .execute(),
    passages.length === 0
      ? []
      : db
          .selectFrom('anchors')
          .select(['passage', 'document', 'origin'])
          .where('v', '=', at.v)
          .where(
            isAmong(
              at.store,
              'passage',
              passages.map((p) => p.id),
            ),
          )
          .where(isAmong(at.store, 'origin', origins))
          .execute(),
  ]);
  const heard = [...Map.groupBy(anchors, (a) => a.origin)].map(
    ([origin, of]) => [origin, [{ origin, attribution: [], anchors: of.map(bareAnchor) }]] as const,
  );
  return { accounts: new Map(accounts.map(({ key, json }) => [key, JSON.parse(json) as Account])), claims: new Map(heard) };
}

function bareAnchor({ passage, document }: { readonly passage: Id; readonly document: Id }): Anchor {
  return { passage, document, lines: [1, 1], start: null, end: null, digest: null };
}
