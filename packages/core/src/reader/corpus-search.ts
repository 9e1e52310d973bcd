import type { Corpus } from '../corpus/corpus.ts';
import type { SearchAnswer, SearchHit } from '../shapes/search.ts';
import { SEARCH_HIT_TYPES } from '../text/arrangements.ts';
import type { Id } from '../text/id.ts';
import { answerRespelled, respellQuery, spellingsByLength, wordsToRespell } from './near-spelling.ts';
import { PAGE_LIMITS, paginate } from './paging.ts';
import { rankHits, type Scored } from './rank-hits.ts';
import type { SearchFilter } from './reader.ts';
import { resolveKeyAnywhere } from './resolve-key.ts';
import { searchEntries } from './search-entries.ts';
import { foldForSearch } from './search-words.ts';
import { textIndex } from './text-index.ts';

interface CorpusSearch {
  answer(q: string, filter?: SearchFilter): SearchAnswer;
  /** Ids of all entries that contain every word, for filters. */
  holding(q: string): ReadonlySet<Id>;
}

/** A search over one index, which takes the words of a query as they are. */
interface IndexSearch extends CorpusSearch {
  /** True if an entry contains a word. */
  has(word: string): boolean;
}

/** Creates a search that indexes only the words of its first query, as commands search once; a second query builds the full index. */
export function createCorpusSearch(corpus: Corpus): CorpusSearch {
  let first: { readonly q: string; readonly search: IndexSearch } | null = null;
  let all: IndexSearch | null = null;
  const searchFor = (q: string): IndexSearch => {
    if (!all && first === null) first = { q, search: buildSearch(corpus, q) };
    if (!all && first?.q === q) return first.search;
    all ??= buildSearch(corpus);
    first = null;
    return all;
  };
  const answer: CorpusSearch['answer'] = (q, filter) => {
    const search = searchFor(q);
    const found = search.answer(q, filter);
    if (found.holds === 'all') return found;
    const { absent } = wordsToRespell(q, search.has);
    const respelling = respellQuery(q, absent, (length) => spellingsByLength(corpus).get(length) ?? []);
    const { q: near, respelled } = respelling;
    return answerRespelled(found, respelled.length === 0 ? null : (all ?? buildSearch(corpus, near)).answer(near, filter), respelling);
  };
  return { answer, holding: (q) => searchFor(q).holding(q) };
}

/** Builds a search over names, labels and glosses of entities, events, documents, claims and passages, in all languages. */
function buildSearch(corpus: Corpus, only?: string): IndexSearch {
  const list = searchEntries(corpus);
  const entries = new Map(list.map((e) => [e.id, e]));
  const words = textIndex(list, only);
  const index = withKeys(words, (q) => resolveKeyAnywhere(q, corpus).filter((id) => entries.has(id)));
  const named = namedBy(corpus);
  const holding = (q: string) => {
    const { hits, holds } = index(q);
    return new Set(holds === 'all' ? hits.map((h) => h.id) : []);
  };
  const answer: IndexSearch['answer'] = (q, { type, document, limit = PAGE_LIMITS.default, next } = {}) => {
    const { hits, holds } = index(q);
    const [best, exact] = [hits[0]?.score ?? 0, named.get(foldForSearch(q.trim()))];
    const found = hits.flatMap(({ id, score }): Scored[] => {
      const entry = entries.get(id);
      return entry ? [{ entry, score: exact?.has(id) ? score + best : score }] : [];
    });
    const ranked = rankHits(exact ? found.toSorted((a, b) => b.score - a.score) : found, q, corpus);
    const wanted = ranked.filter(
      ({ entry }) => (type === undefined || entry.type === type) && (document === undefined || entry.documents.includes(document)),
    );
    const page = paginate(wanted, { limit, next });
    return { q, ...page, items: page.items.map(hitOf), holds, respelled: [], absent: [], counts: countHits(found) };
  };
  const has: IndexSearch['has'] = (word) => {
    const { hits, holds } = words(word);
    return holds === 'all' && hits.length > 0;
  };
  return { answer, holding, has };
}

/** Puts the records that the query names by id, siglum or number before those that contain it as a word. */
function withKeys(index: ReturnType<typeof textIndex>, named: (q: string) => readonly Id[]): ReturnType<typeof textIndex> {
  return (q) => {
    const [ids, found] = [new Set(named(q.trim())), index(q)];
    if (ids.size === 0) return found;
    const others = found.holds === 'all' ? found.hits.filter(({ id }) => !ids.has(id)) : [];
    const score = (found.hits[0]?.score ?? 0) + 1;
    return { hits: [...[...ids].map((id) => ({ id, score })), ...others], holds: 'all' };
  };
}

/** A hit as an answer lists it. */
export function hitOf({ entry: { id, home, type, label, detail, anchors }, score }: Scored): SearchHit {
  return { id, home, type, label, detail, anchors, score: Math.round(score * 1000) / 1000 };
}

/** Counts all hits by type and by document, before filters and paging. */
export function countHits(found: readonly Scored[]): SearchAnswer['counts'] {
  const type = Object.fromEntries(SEARCH_HIT_TYPES.map((t) => [t, 0])) as Record<SearchHit['type'], number>;
  const document: Record<Id, number> = {};
  for (const { entry } of found) {
    type[entry.type]++;
    for (const id of entry.documents) document[id] = (document[id] ?? 0) + 1;
  }
  return { type, document: Object.fromEntries(Object.entries(document).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Ids by full name; exact matches rank before names that only contain the query. */
export function namedBy(corpus: Corpus): Map<string, Set<string>> {
  const idsByName = new Map<string, Set<string>>();
  for (const { id, label, names } of [...corpus.compiled.entities, ...corpus.compiled.events])
    for (const name of [...Object.values(label), ...Object.values(names).flat()]) {
      const ids = idsByName.get(foldForSearch(name)) ?? new Set();
      idsByName.set(foldForSearch(name), ids.add(id));
    }
  return idsByName;
}
