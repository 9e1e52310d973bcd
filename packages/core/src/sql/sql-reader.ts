import { compare } from '../compare/compare.ts';
import type { QuestionInput } from '../compare/question.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { dependence } from '../questions/dependence/dependence.ts';
import { ledger } from '../questions/ledger/ledger.ts';
import { sensitivity } from '../questions/sensitivity/sensitivity.ts';
import { agentThreads } from '../questions/threads/threads.ts';
import { characteristicTerms, corpusWords } from '../questions/wholes/characteristic-terms.ts';
import { compareWholes } from '../questions/wholes/wholes.ts';
import { checkChoice } from '../reader/check-choice.ts';
import {
  checkDocuments,
  checkId,
  checkLedgerFilter,
  checkQuestion,
  MAX_NEAREST_CANDIDATES,
  nearestId,
  siglaOf,
} from '../reader/check-question.ts';
import { askReader, mapReader } from '../reader/map-reader.ts';
import { PAGE_LIMITS, pageBounds, paginate } from '../reader/paging.ts';
import type { Reader } from '../reader/reader.ts';
import { type IdList, ReaderProblem } from '../reader/reader-problem.ts';
import type { Claim } from '../shapes/claim.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import type { GlanceAnswer } from '../shapes/glance.ts';
import type { Network } from '../shapes/network.ts';
import type { TimelineMark } from '../shapes/timeline.ts';
import { NETWORK_NAMES } from '../text/arrangements.ts';
import type { Id } from '../text/id.ts';
import { dayNumber } from '../values/days.ts';
import { askDatabase, RemovedVersionError, unavailable } from './ask-database.ts';
import { isAmong } from './is-among.ts';
import { lexiconFromStore, loadSlice, openSlice, readEventLinks, readPassagesOf, sliceOfKeys } from './load-slice.ts';
import { checkSchemaNumber, checkStoreSchema, NewerStoreError, slotOf } from './store-schema.ts';
import type { Store } from './store-tables.ts';
import { storedLists } from './stored-lists.ts';
import { storedRecords } from './stored-records.ts';
import { storedSearch } from './stored-search.ts';
import { openVersion, readPart, type StoredVersion } from './stored-version.ts';

/** Answers questions about one version of a corpus in a store. */
function versionReader(at: StoredVersion): Reader {
  const { store, v } = at;
  const { db } = store;
  const search = storedSearch(at);
  const lists = storedLists(at, search.holding);
  const withLexicon = async <T extends object>(answer: T, corpus: Corpus = openSlice(at)) => ({
    ...answer,
    lexicon: await lexiconFromStore(answer, corpus, at),
  });
  return {
    ...lists,
    ...storedRecords(at, withLexicon),
    corpus: async () => at.card,
    facets: async () => paginate(at.frame.facets, { limit: PAGE_LIMITS.most }),
    kinds: async () => paginate(at.frame.kinds, { limit: PAGE_LIMITS.most }),
    claims: async (filter) => withLexicon(await lists.claims(filter)),

    compare: async (question) => {
      const checked = await checkedQuestion(at, question);
      const corpus = await loadSlice(at, { subjects: checked.about, by: checked.by });
      return withLexicon(compare(corpus, checked), corpus);
    },
    sensitivity: async (question) => {
      const checked = await checkedQuestion(at, question);
      const corpus = await loadSlice(at, { subjects: checked.about, by: checked.by });
      return withLexicon(sensitivity(corpus, checked), corpus);
    },
    dependence: async (question) => {
      const checked = await checkedQuestion(at, question);
      const corpus = await loadSlice(at, { subjects: checked.about, by: checked.by, reprints: true });
      return withLexicon(dependence(corpus, checked), corpus);
    },
    wholes: (documents) => wholesOf(at, documents),
    threads: async (key) => {
      const agent = checkId(key, 'agent', 'entities', await sliceOfKeys(at, [key]));
      const rows = await db.selectFrom('claims').select(['pos', 'json']).where('v', '=', v).where('root_origin', '=', agent).execute();
      const said = new Map(rows.map(({ pos, json }) => [Number(pos), JSON.parse(json) as Claim]));
      const corpus = await loadSlice(at, { subjects: [], claims: said });
      const threads = agentThreads(corpus, agent);
      const ofAnswer = threads.flatMap((t) => t.steps.flatMap((s) => s.claims.flatMap((id) => corpus.claims.get(id) ?? [])));
      return withLexicon({ agent, threads, claims: Object.fromEntries(ofAnswer.map((c) => [c.id, c])) }, corpus);
    },
    ledger: async (filter = {}) => {
      const { obligation, case: cased } = filter;
      const question = checkLedgerFilter(
        filter,
        await sliceOfKeys(
          at,
          [obligation, cased].filter((key) => key !== undefined),
        ),
      );
      const corpus = await ledgerSlice(at);
      return withLexicon(ledger(corpus, question), corpus);
    },
    timeline: async (filter = {}) => {
      const { since, until } = filter;
      const marks = db.selectFrom('marks').where('marks.v', '=', v);
      const inPeriod =
        since === undefined && until === undefined
          ? marks
          : marks.where(({ exists, selectFrom, ref }) => {
              let runs = selectFrom('mark_runs')
                .select('mark_runs.n')
                .where('mark_runs.v', '=', v)
                .where('mark_runs.mark', '=', ref('marks.pos'));
              if (since !== undefined) runs = runs.where((eb) => eb.or([eb('upper', 'is', null), eb('upper', '>=', dayNumber(since))]));
              if (until !== undefined) runs = runs.where((eb) => eb.or([eb('lower', 'is', null), eb('lower', '<=', dayNumber(until))]));
              return exists(runs);
            });
      pageBounds(0, { limit: filter.limit });
      const { n } = await inPeriod.select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow();
      const { from, to, next } = pageBounds(Number(n), filter);
      const rows = await inPeriod
        .select('json')
        .orderBy('pos')
        .offset(from)
        .limit(to - from)
        .execute();
      return withLexicon({ items: rows.map(({ json }): TimelineMark => JSON.parse(json)), total: Number(n), next });
    },
    network: async ({ network } = {}) => {
      checkChoice('network', network, NETWORK_NAMES);
      return part<Network>(at, network === undefined ? 'network' : `network ${network}`);
    },
    glance: () => part<GlanceAnswer>(at, 'glance'),
    search: search.answer,
    export: () => exportCorpus(at),
  };
}

async function part<T>({ store, v }: StoredVersion, name: string): Promise<T> {
  const found = await readPart<T>(store, v, name);
  if (found === null)
    throw new ReaderProblem('refused', {
      ...{
        status: 501,
        detail: `the overview of so large a corpus is not computed`,
        hint: 'ask about its events instead',
        parameter: null,
      },
    });
  return found;
}

async function checkedQuestion(at: StoredVersion, question: QuestionInput): Promise<QuestionInput> {
  const { about, accounts = [], base } = question;
  const keys = [...(accounts ?? []), ...(base === undefined ? [] : [base])];
  const corpus = await sliceOfKeys(at, [...about, ...keys]);
  const origins =
    keys.length === 0
      ? []
      : await at.store.db
          .selectFrom('accounts')
          .select('siglum')
          .where('v', '=', at.v)
          .where('kind', '=', 'origin')
          .where(isAmong(at.store, 'siglum', keys))
          .execute();
  const sigla = [...at.documents.map((d) => d.siglum), ...at.voices.map(([siglum]) => siglum), ...origins.map((o) => o.siglum)];
  siglaOf.supply(corpus, new Set(sigla));
  return checkQuestion(question, corpus);
}

async function wholesOf(at: StoredVersion, keys: readonly string[]) {
  const { db } = at.store;
  const documents = checkDocuments(keys, await sliceOfKeys(at, keys));
  const rows = await db
    .selectFrom('claims')
    .select(['pos', 'json'])
    .where('v', '=', at.v)
    .where(
      'pos',
      'in',
      db
        .selectFrom('anchors')
        .select('claim')
        .where('v', '=', at.v)
        .where(isAmong(at.store, 'document', documents)),
    )
    .execute();
  const claims = new Map(rows.map(({ pos, json }) => [Number(pos), JSON.parse(json) as Claim]));
  const subjects = [...new Set([...claims.values()].map((c) => c.about))];
  const passages = await readPassagesOf(at, documents);
  const mentioned = [...new Set([...passages.values()].flatMap((p) => p.mentions.map((m) => m.entity)))];
  const corpus = await loadSlice(at, { subjects, claims, documents, named: mentioned });
  const words = new Set([...passages.values()].flatMap((p) => Object.keys(p.terms ?? {})));
  for (const { terms, voices } of at.documents.filter((d) => documents.includes(d.id)))
    for (const some of [terms, ...voices.map((voice) => voice.terms)]) for (const word of Object.keys(some ?? {})) words.add(word);
  const [total, counts] = await Promise.all([
    readPart<number>(at.store, at.v, 'words'),
    db
      .selectFrom('words')
      .select(['word', 'n'])
      .where('v', '=', at.v)
      .where(isAmong(at.store, 'word', [...words]))
      .execute(),
  ]);
  corpusWords.supply(corpus, { total: total ?? 0, counts: new Map(counts.map(({ word, n }) => [word, Number(n)])) });
  const wholes = compareWholes(corpus, documents);
  const terms = wholes.documents.map((id) => [id, characteristicTerms(corpus, corpus.documents.get(id)?.siglum ?? '')]);
  return { ...wholes, terms: Object.fromEntries(terms), lexicon: await lexiconFromStore(wholes, corpus, at) };
}

/** Slice for the ledger: obligations, the events that test them, what followed these, and what is said of the bearers. */
async function ledgerSlice(at: StoredVersion): Promise<Corpus> {
  const rows = await at.store.db.selectFrom('entities').select(['id', 'json']).where('v', '=', at.v).where('obliges', '=', 1).execute();
  const obligations = rows.map(({ id }) => id);
  const bearers = rows.flatMap(({ json }) => (JSON.parse(json) as { obligation: { bearers: readonly Id[] } }).obligation.bearers);
  const cases = (await readEventLinks(at, obligations, ['tests'])).map(({ event }) => event);
  const followers = (await readEventLinks(at, cases, ['follows'])).map(({ event }) => event);
  return loadSlice(at, { subjects: [...new Set([...obligations, ...cases, ...followers, ...bearers])] });
}

/** Records that an export reads in one statement. */
const EXPORTED_ROWS = 10_000;

/** The whole corpus as it was compiled. */
async function exportCorpus(at: StoredVersion): Promise<CompiledCorpus> {
  const { db } = at.store;
  const { format, corpus, facets, kinds, units, roles, senses } = at.frame;
  // In pieces, since each statement has to be short.
  const list = async (table: 'passages' | 'entities' | 'events' | 'claims') => {
    const records: never[] = [];
    for (let last: number | null = -1; last !== null; ) {
      const some: readonly { readonly pos: number; readonly json: string }[] = await db
        .selectFrom(table)
        .select(['pos', 'json'])
        .where('v', '=', at.v)
        .where('pos', '>', last)
        .orderBy('pos')
        .limit(EXPORTED_ROWS)
        .execute();
      for (const { json } of some) records.push(JSON.parse(json) as never);
      last = some.length < EXPORTED_ROWS ? null : Number(some.at(-1)?.pos);
    }
    return records;
  };
  const [passages, entities, events, claims, seals, dates] = await Promise.all([
    list('passages'),
    list('entities'),
    list('events'),
    list('claims'),
    db.selectFrom('seals').select('json').where('v', '=', at.v).orderBy('pos').execute(),
    db.selectFrom('dates').select(['edtf', 'json']).where('v', '=', at.v).orderBy('edtf').execute(),
  ]);
  const days = Object.fromEntries(dates.map(({ edtf, json }) => [edtf, JSON.parse(json)]));
  // Keys in the order of a compiled file.
  return {
    ...{
      claims,
      corpus,
      dates: days,
      digest: at.digest,
      documents: at.documents,
      entities,
      events,
      facets,
      format,
      kinds,
      passages,
      roles,
    },
    ...{ seals: seals.map(({ json }) => JSON.parse(json)), ...(senses && { senses }), units },
  };
}

/** An unknown id with the nearest that the store has: a slice knows only the ids that it was asked for. */
async function withNearest(problem: unknown, at: StoredVersion): Promise<unknown> {
  if (!(problem instanceof ReaderProblem) || problem.code !== 'unknown-id') return problem;
  const { parameter, list, value } = (problem as ReaderProblem<'unknown-id'>).data;
  const { counts } = at.card;
  const all = (['documents', 'events', 'entities', 'claims'] as const).map((name) => idsOf(at, name));
  const few = (counts.documents ?? 0) + (counts.events ?? 0) + (counts.entities ?? 0) + (counts.claims ?? 0) <= MAX_NEAREST_CANDIDATES;
  const nearest = nearestId(value, await idsOf(at, list)) ?? (few ? nearestId(value, (await Promise.all(all)).flat()) : null);
  return new ReaderProblem('unknown-id', { parameter, list, value, nearest });
}

/** Ids of a list, one more than are looked through at most. */
async function idsOf(at: StoredVersion, list: IdList): Promise<readonly Id[]> {
  const { db } = at.store;
  if (list === 'subjects') return [...(await idsOf(at, 'events')), ...(await idsOf(at, 'entities'))];
  const tables = { obligations: 'entities', cases: 'events' } as const;
  const table = list === 'obligations' || list === 'cases' ? tables[list] : list;
  let query = db
    .selectFrom(table)
    .select('id')
    .where('v', '=', at.v)
    .orderBy('pos')
    .limit(MAX_NEAREST_CANDIDATES + 1);
  if (list === 'obligations') query = query.where('obliges' as never, '=', 1 as never);
  if (list === 'cases')
    query = query.where('id', 'in', db.selectFrom('event_links').select('event').where('v', '=', at.v).where('how', '=', 'tests'));
  return (await query.execute()).map(({ id }) => id);
}

/** A store that has no corpus of a name, or several and no name was given. */
export class StoredCorpusError extends Error {
  /** Names of the corpora that it has. */
  readonly names: readonly string[];

  constructor(message: string, names: readonly string[]) {
    super(message);
    this.name = 'StoredCorpusError';
    this.names = names;
  }
}

export interface SqlReaderOptions {
  /** Chooses among several corpora. */
  readonly name?: string | undefined;
  /** Reads the version with this digest alone. */
  readonly digest?: string | undefined;
  /** Longest time for an answer. */
  readonly waitMs?: number | undefined;
}

/** A server says within two seconds that its database does not answer. */
const WAIT_MS = 1_800;

/**
 * A reader over a corpus in a database: the same answers as in memory, save the order and scores of a search.
 *
 * Each question is answered whole from the version that is current when it is asked, or with `digest` from that version alone. While the database does not
 * answer, or is of a newer schema, or has the corpus no longer, a question fails with `unavailable`; the next one asks the database again. The whole corpus
 * (`export`) may take longer than `waitMs`.
 */
export async function sqlReader(store: Store, { name, digest, waitMs = WAIT_MS }: SqlReaderOptions = {}): Promise<Reader> {
  const { chosen } = await askDatabase(async () => {
    await checkStoreSchema(store);
    return { chosen: name ?? (digest === undefined ? await onlyName(store) : undefined) };
  }, waitMs);
  let opened: OpenedVersion | null = null;
  const openCurrent = async (): Promise<OpenedVersion> => {
    const now = store.current?.() ?? store;
    const row = await currentVersion(now, { name: chosen, digest });
    if (opened?.at.version === row.version && opened.from === now) return opened;
    const at = await fromStoredVersion(now, row.version, () => openVersion(now, row));
    opened = { from: now, at, reader: versionReader(at) };
    return opened;
  };
  const { reader } = await askDatabase(openCurrent, waitMs);
  return mapReader(reader, (method, args) =>
    askDatabase(
      async () => {
        const { from, at, reader: now } = await openCurrent().catch(whileRunning);
        return fromStoredVersion(from, at.version, () =>
          askReader(now, method, args).catch(async (problem) => {
            throw await withNearest(problem, at);
          }),
        );
      },
      waitMs,
      { long: method === 'export' },
    ),
  );
}

interface OpenedVersion {
  readonly from: Store;
  readonly at: StoredVersion;
  readonly reader: Reader;
}

/** A reader that was opened waits for its corpus to come back, and for a schema that it can read. */
function whileRunning(problem: unknown): never {
  throw problem instanceof StoredCorpusError || problem instanceof NewerStoreError ? unavailable(problem) : problem;
}

/** The newest version that is complete. */
async function currentVersion({ db }: Store, { name, digest }: Pick<SqlReaderOptions, 'name' | 'digest'>) {
  let query = db
    .selectFrom('corpora')
    // All columns, since a database of the first schema has no slots.
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('store_migrations')
        .select((of) => of.fn.max('n').as('n'))
        .as('schema'),
    )
    .where('state', '=', 'ready');
  if (name !== undefined) query = query.where('name', '=', name);
  if (digest !== undefined) query = query.where('digest', '=', digest);
  const row = await query.orderBy('v', 'desc').executeTakeFirst();
  if (!row) throw new StoredCorpusError(`the store has no corpus "${name ?? digest}"`, []);
  checkSchemaNumber(Number(row.schema));
  return { version: Number(row.v), v: slotOf(row), digest: row.digest, card: row.card };
}

/** An answer from a version that was there whole until it was read: a push removes a version from the list first, and then changes its rows. */
async function fromStoredVersion<T>({ db }: Store, version: number, read: () => Promise<T>): Promise<T> {
  const outcome = await read().then(
    (answer) => ({ answer }),
    (problem: unknown) => ({ problem }),
  );
  const listed = await db.selectFrom('corpora').select('v').where('v', '=', version).where('state', '=', 'ready').executeTakeFirst();
  if (!listed) throw new RemovedVersionError(version);
  if ('problem' in outcome) throw outcome.problem;
  return outcome.answer;
}

async function onlyName({ db }: Store): Promise<string> {
  const rows = await db.selectFrom('corpora').select('name').distinct().where('state', '=', 'ready').orderBy('name').execute();
  const names = rows.map(({ name }) => name);
  const [only, ...others] = names;
  if (only === undefined) throw new StoredCorpusError('the store has no corpus', []);
  if (others.length > 0) throw new StoredCorpusError('the store has several corpora', names);
  return only;
}
