import MiniSearch, { type SearchOptions } from 'minisearch';
import { indexWords, isWholeWord, matchesPrefixes, nameWords, queryWords } from './search-words.ts';

/** Text to index; `names` weigh more than running text, and `context`, in which it was said, weighs less. */
export interface SearchableText {
  readonly id: string;
  readonly names: string;
  readonly text: string;
  readonly context?: string;
}

interface TextMatches {
  /** Best first; equal scores are in the order of the entries. */
  readonly hits: readonly { readonly id: string; readonly score: number }[];
  /** `all` if the hits contain all words of the query; `some` is the fallback without such hits. */
  readonly holds: 'all' | 'some';
}

/** Weights tuned on Japanese questions (`npm run bench:search`): prefixes count far less than words, whole runs more than bigrams. */
const RANKING: SearchOptions = {
  boost: { names: 1.5, context: 0.6 },
  weights: { prefix: 0.1, fuzzy: 0 },
  boostTerm: (word) => (isWholeWord(word) ? 1.3 : 1),
  bm25: { k: 0.9, b: 0.9, d: 0.8 },
};

/**
 * Builds an index that gives the same hits on every runtime, as its terms do not depend on a dictionary. With `only`, the index
 * contains just the terms of that query: it is built in a fraction of the time and gives the same hits for it.
 */
export function textIndex(entries: readonly SearchableText[], only?: string): (q: string) => TextMatches {
  const matchesQuery = only === undefined ? null : createWordFilter(only);
  const index = new MiniSearch<SearchableText>({
    fields: ['names', 'text', 'context'],
    tokenize: (text, field) => (field === 'names' ? nameWords(text) : indexWords(text)),
    // MiniSearch counts field lengths before this, so dropped terms still affect BM25 and scores stay the same.
    processTerm: (word) => (matchesQuery === null || matchesQuery(word) ? word : null),
    searchOptions: { ...RANKING, prefix: matchesPrefixes, tokenize: queryWords, processTerm: (word) => word },
  });
  index.addAll(entries);
  const search = (q: string, combineWith: 'AND' | 'OR') =>
    index.search(q, { combineWith }).map(({ id, score }) => ({ id: String(id), score }));
  return (q) => {
    const all = search(q, 'AND');
    return all.length > 0 ? { hits: all, holds: 'all' } : { hits: search(q, 'OR'), holds: 'some' };
  };
}

/** Creates a predicate for terms that can match a query. */
function createWordFilter(q: string): (word: string) => boolean {
  const words = queryWords(q);
  const whole = new Set(words);
  const prefixes = words.filter(matchesPrefixes);
  return (word) => whole.has(word) || prefixes.some((b) => word.startsWith(b));
}
