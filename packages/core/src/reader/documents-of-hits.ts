import type { Id } from '../text/id.ts';
import type { SearchEntry } from './search-entries.ts';
import { createWordFilter, indexWords, nameWords } from './search-words.ts';

/**
 * Documents for which a hit of a query counts. An entity or event counts for those that mention it, unless the words occur in its
 * description alone: the editors wrote that, and the documents may never use the words.
 */
export function documentsOfHits(q: string): (entry: SearchEntry) => readonly Id[] {
  const matchesQuery = createWordFilter(q);
  return ({ type, names, text, documents }) => {
    if (type !== 'entity' && type !== 'event') return documents;
    const isDescription = !nameWords(names).some(matchesQuery) && indexWords(text).some(matchesQuery);
    return isDescription ? [] : documents;
  };
}
