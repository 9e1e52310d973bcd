import MiniSearch, { type SearchOptions } from 'minisearch';
import { indexWords, isWholeWord, matchesPrefixes, nameWords, queryWords } from './search-words.ts';

/** What is searched: a name counts for more than running text. */
export interface SearchableText {
  readonly id: string;
  readonly names: string;
  readonly text: string;
}

interface TextMatches {
  /** Best first; what scores alike stands in the order of the entries. */
  readonly hits: readonly { readonly id: string; readonly score: number }[];
  /** Whether each holds all words of the query; where nothing does, those with some of them are found. */
  readonly holds: 'all' | 'some';
}

/**
 * Weights measured on questions to Japanese paragraphs (`npm run bench:search`): a beginning counts far less than the
 * word itself, and a run that is one word for more than one of many pairs.
 */
const RANKING: SearchOptions = {
  boost: { names: 1.5 },
  weights: { prefix: 0.1, fuzzy: 0 },
  boostTerm: (word) => (isWholeWord(word) ? 1.3 : 1),
  bm25: { k: 0.9, b: 0.9, d: 0.8 },
};

/**
 * An index that answers alike on every runtime: its words come from scripts, not from a runtime's dictionary. An index `only`
 * for one query holds no other words; it is made in a fraction of the time and gives that query the same answer.
 */
export function textIndex(entries: readonly SearchableText[], only?: string): (q: string) => TextMatches {
  const asked = only === undefined ? null : createWordFilter(only);
  const index = new MiniSearch<SearchableText>({
    fields: ['names', 'text'],
    tokenize: (text, field) => (field === 'names' ? nameWords(text) : indexWords(text)),
    // Lengths are counted before, so that what is left out weighs in all the same.
    processTerm: (word) => (asked === null || asked(word) ? word : null),
    searchOptions: { ...RANKING, prefix: matchesPrefixes, tokenize: queryWords, processTerm: (word) => word },
  });
  index.addAll(entries);
  const ask = (q: string, combineWith: 'AND' | 'OR') =>
    index.search(q, { combineWith }).map(({ id, score }) => ({ id: String(id), score }));
  return (q) => {
    const all = ask(q, 'AND');
    return all.length > 0 ? { hits: all, holds: 'all' } : { hits: ask(q, 'OR'), holds: 'some' };
  };
}

/** Whether a word of a text can answer a word of the query. */
function createWordFilter(q: string): (word: string) => boolean {
  const words = queryWords(q);
  const whole = new Set(words);
  const beginnings = words.filter(matchesPrefixes);
  return (word) => whole.has(word) || beginnings.some((b) => word.startsWith(b));
}
