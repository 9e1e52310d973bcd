import { sql } from 'kysely';
import { checkChoice } from '../reader/check-choice.ts';
import { countHits, hitOf } from '../reader/corpus-search.ts';
import { answerRespelled, respellQuery, wordsToRespell } from '../reader/near-spelling.ts';
import { PAGE_LIMITS, pageBounds, paginate } from '../reader/paging.ts';
import { rankHits, type Scored } from '../reader/rank-hits.ts';
import type { Reader, SearchFilter } from '../reader/reader.ts';
import { resolveKeyAnywhere } from '../reader/resolve-key.ts';
import type { SearchEntry } from '../reader/search-entries.ts';
import { foldForSearch, matchesPrefixes, queryWords, spelledWords } from '../reader/search-words.ts';
import type { SearchAnswer } from '../shapes/search.ts';
import { SEARCH_HIT_TYPES } from '../text/arrangements.ts';
import type { Id } from '../text/id.ts';
import { ENTRIES_OF_VERSION } from './entries-of-version.ts';
import { fitsTsvector } from './fits-tsvector.ts';
import { isAmong } from './is-among.ts';
import { openSlice, sliceOfKeys } from './load-slice.ts';
import { checkedFilter } from './stored-lists.ts';
import { readParts, type StoredVersion, spellingPart } from './stored-version.ts';

/** Entries that contain the words of a query: all of them, or some where none has all. */
interface Found {
  readonly hits: readonly Scored[];
  readonly holds: 'all' | 'some';
}

/** Search in the full text of the database, over the same words as in memory. */
export function storedSearch(at: StoredVersion): { answer: Reader['search']; holding(q: string): Promise<readonly Id[]> } {
  const found = async (q: string): Promise<Found> => {
    const keyed = await entriesById(at, resolveKeyAnywhere(q.trim(), await sliceOfKeys(at, [q.trim()])));
    const all = await matches(at, q, 'all');
    const words: Found = all.length > 0 ? { hits: all, holds: 'all' } : { hits: await matches(at, q, 'some'), holds: 'some' };
    if (keyed.length === 0) return words;
    const named = new Set(keyed.map(({ id }) => id));
    const others = words.holds === 'all' ? words.hits.filter(({ entry }) => !named.has(entry.id)) : [];
    const score = (words.hits[0]?.score ?? 0) + 1;
    return { hits: [...keyed.map((entry) => ({ entry, score })), ...others], holds: 'all' };
  };
  const holding = async (q: string) => {
    const { hits, holds } = await found(q);
    return holds === 'all' ? hits.map(({ entry }) => entry.id) : [];
  };
  const answer: Reader['search'] = async (q, filter) => {
    const plain = await answerAsWritten(q, filter);
    if (plain.holds === 'all') return plain;
    const respelling = await respell(at, q);
    const { q: near, respelled } = respelling;
    return answerRespelled(plain, respelled.length === 0 ? null : await answerAsWritten(near, filter), respelling);
  };
  const answerAsWritten = async (q: string, filter?: SearchFilter): Promise<SearchAnswer> => {
    pageBounds(0, { limit: filter?.limit });
    checkChoice('type', filter?.type, SEARCH_HIT_TYPES);
    const { type, document, limit = PAGE_LIMITS.default, next } = await checkedFilter(at, filter ?? {});
    const { hits, holds } = await found(q);
    const exact = await idsNamed(at, q);
    const best = hits[0]?.score ?? 0;
    const scored = hits.map(({ entry, score }): Scored => ({ entry, score: exact.has(entry.id) ? score + best : score }));
    const inOrder = exact.size > 0 ? scored.toSorted((a, b) => b.score - a.score) : scored;
    const wanted = rankHits(inOrder, q, openSlice(at)).filter(
      ({ entry }) => (type === undefined || entry.type === type) && (document === undefined || entry.documents.includes(document)),
    );
    const page = paginate(wanted, { limit, next });
    return { q, ...page, items: page.items.map(hitOf), holds, respelled: [], absent: [], counts: countHits(scored) };
  };
  return { answer, holding };
}

/** Respells the words of a query that no entry has, from the words of the lengths that can be near. */
async function respell(at: StoredVersion, q: string): Promise<ReturnType<typeof respellQuery>> {
  const held = await wordsHeld(
    at,
    spelledWords(q).map(({ written }) => written),
  );
  const { absent, lengths } = wordsToRespell(q, (written) => held.has(written));
  const spellings = await readParts<readonly string[]>(at.store, at.v, lengths.map(spellingPart));
  return respellQuery(q, absent, (length) => spellings.get(spellingPart(length)) ?? []);
}

/** Those of some words that an entry contains, by one query for all of them. */
async function wordsHeld({ store, v }: StoredVersion, written: readonly string[]): Promise<ReadonlySet<string>> {
  const { db, engine } = store;
  const matching = engine === 'postgres' ? tsQuery : fts5Query;
  const asked = written.flatMap((word): [string, string][] => {
    const match = matching(queryWords(word), 'all');
    return match === null ? [] : [[word, match]];
  });
  if (asked.length === 0) return new Set();
  const matches = asked.map(([, match]) => match);
  const { rows } =
    engine === 'postgres'
      ? await sql<{ match: string }>`select match from unnest(${matches}::text[]) as asked (match)
          where exists (select 1 from ${sql.table('entry_words')} where v = ${v} and words @@ match::tsquery)`.execute(db)
      : await sql<{ match: string }>`select value as match from json_each(${JSON.stringify(matches)}) as asked
          where exists (select 1 from ${sql.table('entry_words')} where entry_words match asked.value
            and rowid >= ${v * ENTRIES_OF_VERSION} and rowid < ${(v + 1) * ENTRIES_OF_VERSION})`.execute(db);
  const found = new Set(rows.map(({ match }) => match));
  return new Set(asked.flatMap(([word, match]) => (found.has(match) ? [word] : [])));
}

/** Ids of what has exactly this name. */
async function idsNamed({ store, v }: StoredVersion, q: string): Promise<ReadonlySet<Id>> {
  const rows = await store.db
    .selectFrom('names')
    .select('id')
    .where('v', '=', v)
    .where(isAmong(store, 'folded', [foldForSearch(q.trim())]))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

async function entriesById({ store, v }: StoredVersion, ids: readonly Id[]): Promise<SearchEntry[]> {
  if (ids.length === 0) return [];
  const rows = await store.db
    .selectFrom('entries')
    .select(['id', 'json'])
    .where('v', '=', v)
    .where(isAmong(store, 'id', ids))
    .execute();
  const byId = new Map(rows.map(({ id, json }) => [id, JSON.parse(json) as SearchEntry]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

/** Entries with all or some of the words of a query, best first. */
async function matches(at: StoredVersion, q: string, holds: 'all' | 'some'): Promise<Scored[]> {
  const isPostgres = at.store.engine === 'postgres';
  const query = (isPostgres ? tsQuery : fts5Query)(queryWords(q), holds);
  if (query === null) return [];
  const rows = await (isPostgres ? postgresMatches(at, query, wordQueries(q)) : fts5Matches(at, query));
  return rows.map(({ json, score }) => ({ entry: JSON.parse(json) as SearchEntry, score: Number(score) }));
}

/** Weights of names, texts and contexts, as in memory. */
const WEIGHTS = { names: 1.5, text: 1, context: 0.6 } as const;

/** Query of FTS5; null for one without words, which nothing matches. */
function fts5Query(words: readonly string[], holds: 'all' | 'some'): string | null {
  // A whole word counts beside its prefix, so that it outweighs longer ones.
  const terms = words.map((word) => (matchesPrefixes(word) ? `("${word}" OR "${word}" *)` : `"${word}"`));
  return terms.length === 0 ? null : terms.join(holds === 'all' ? ' AND ' : ' OR ');
}

/** Query of the full text of PostgreSQL; null where nothing can match it. */
function tsQuery(all: readonly string[], holds: 'all' | 'some'): string | null {
  const words = all.filter(fitsTsvector);
  if (words.length === 0 || (holds === 'all' && words.length < all.length)) return null;
  return words.map((word) => wholeWordQuery(word) + (matchesPrefixes(word) ? ':*' : '')).join(holds === 'all' ? ' & ' : ' | ');
}

function wholeWordQuery(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** Query of the full text of PostgreSQL for each word. A whole word counts beside its prefix, as in FTS5. */
function wordQueries(q: string): string[] {
  return queryWords(q).flatMap((word) => (fitsTsvector(word) ? [...new Set([tsQuery([word], 'all') ?? '', wholeWordQuery(word)])] : []));
}

async function fts5Matches({ store, v }: StoredVersion, query: string) {
  const { names, text, context } = WEIGHTS;
  return store.db
    .selectFrom('entry_words')
    .innerJoin('entries', 'entries.n', 'entry_words.rowid')
    .select(['entries.json', sql<number>`-bm25(entry_words, ${sql.lit(names)}, ${sql.lit(text)}, ${sql.lit(context)})`.as('score')])
    .where(sql<boolean>`entry_words match ${query}`)
    .where('entry_words.rowid', '>=', v * ENTRIES_OF_VERSION)
    .where('entry_words.rowid', '<', (v + 1) * ENTRIES_OF_VERSION)
    .orderBy('score', 'desc')
    .orderBy('entries.n')
    .execute();
}

/**
 * Entries by the rank of PostgreSQL for each word, weighted by how rare the word is (as in BM25): `ts_rank` alone counts a word that every entry has like one
 * that a single entry has.
 */
async function postgresMatches({ store, v, card }: StoredVersion, query: string, words: readonly string[]) {
  const { names, text, context } = WEIGHTS;
  const weights = sql`array[0, ${sql.lit(context / 2)}, ${sql.lit(text / 2)}, ${sql.lit(names / 2)}]::real[]`;
  const all = Object.values(card.counts).reduce((sum, n) => sum + n, 0);
  const { rows } = await sql<{ json: string; score: number }>`
    with held as (
      select word::tsquery as word, (select count(*) from ${sql.table('entry_words')} where v = ${v} and words @@ word::tsquery)::float8 as n
      from unnest(${words}::text[]) as each (word)),
    asked as materialized (select word, ln(1 + (greatest(${all}::float8, n) - n + 0.5) / (n + 0.5)) as rarity from held)
    select entries.json, (
      select sum(rarity * ts_rank(${weights}, entry_words.words, word, 1)) from asked) as score
    from ${sql.table('entry_words')} join ${sql.table('entries')} on entries.v = entry_words.v and entries.n = entry_words.n
    where entry_words.v = ${v} and entry_words.words @@ ${query}::tsquery
    order by score desc, entries.n`.execute(store.db);
  return rows;
}
