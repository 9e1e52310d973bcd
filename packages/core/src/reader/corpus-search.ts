import type { Corpus } from '../corpus/corpus.ts';
import type { Id } from '../text/id.ts';
import { PAGE_LIMITS, paginate } from './paging.ts';
import { SEARCH_HIT_TYPES, type SearchAnswer, type SearchFilter, type SearchHit } from './reader.ts';
import { type SearchEntry, searchEntries } from './search-entries.ts';
import { foldForSearch } from './search-words.ts';
import { textIndex } from './text-index.ts';

interface CorpusSearch {
  answer(q: string, filter?: SearchFilter): SearchAnswer;
  /** The ids of all that holds every word: what a filter lets through. */
  holding(q: string): ReadonlySet<Id>;
}

/** A search that makes an index for its first question alone, and one for all when another is asked: a command asks once. */
export function createCorpusSearch(corpus: Corpus): CorpusSearch {
  let first: { readonly q: string; readonly search: CorpusSearch } | null = null;
  let all: CorpusSearch | null = null;
  const searchFor = (q: string): CorpusSearch => {
    if (!all && first === null) first = { q, search: buildSearch(corpus, q) };
    if (!all && first?.q === q) return first.search;
    all ??= buildSearch(corpus);
    first = null;
    return all;
  };
  return { answer: (q, filter) => searchFor(q).answer(q, filter), holding: (q) => searchFor(q).holding(q) };
}

/** A search over entities, events, documents, claims and passages: their names, labels and glosses, in all languages. */
function buildSearch(corpus: Corpus, only?: string): CorpusSearch {
  const list = searchEntries(corpus);
  const entries = new Map(list.map((e) => [e.id, e]));
  const index = textIndex(list, only);
  const named = namedBy(corpus);
  const holding = (q: string) => {
    const { hits, holds } = index(q);
    return new Set(holds === 'all' ? hits.map((h) => h.id) : []);
  };
  const answer: CorpusSearch['answer'] = (q, { type, document, limit = PAGE_LIMITS.default, next } = {}) => {
    const { hits, holds } = index(q);
    const [best, exact] = [hits[0]?.score ?? 0, named.get(foldForSearch(q.trim()))];
    const found = hits.flatMap(({ id, score }): Scored[] => {
      const entry = entries.get(id);
      return entry ? [{ entry, score: exact?.has(id) ? score + best : score }] : [];
    });
    if (exact) found.sort((a, b) => b.score - a.score);
    const wanted = found.filter(
      ({ entry }) => (type === undefined || entry.type === type) && (document === undefined || entry.documents.includes(document)),
    );
    const page = paginate(wanted, { limit, next });
    return { q, ...page, items: page.items.map(hitOf), holds, counts: countsOf(found) };
  };
  return { answer, holding };
}

interface Scored {
  readonly entry: SearchEntry;
  readonly score: number;
}

function hitOf({ entry: { id, home, type, label, detail }, score }: Scored): SearchHit {
  return { id, home, type, label, detail, score: Math.round(score * 1000) / 1000 };
}

/** How many of what is found are of each type and stand in each document, whatever part of it is asked for. */
function countsOf(found: readonly Scored[]): SearchAnswer['counts'] {
  const type = Object.fromEntries(SEARCH_HIT_TYPES.map((t) => [t, 0])) as Record<SearchHit['type'], number>;
  const document: Record<Id, number> = {};
  for (const { entry } of found) {
    type[entry.type]++;
    for (const id of entry.documents) document[id] = (document[id] ?? 0) + 1;
  }
  return { type, document: Object.fromEntries(Object.entries(document).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Who bears a name as a whole: these come before those whose names only hold it. */
function namedBy(corpus: Corpus): Map<string, Set<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const { id, label, names } of [...corpus.compiled.entities, ...corpus.compiled.events])
    for (const name of [...Object.values(label), ...names.en, ...names.ja, ...names.ru]) {
      const ids = bearers.get(foldForSearch(name)) ?? new Set();
      bearers.set(foldForSearch(name), ids.add(id));
    }
  return bearers;
}
