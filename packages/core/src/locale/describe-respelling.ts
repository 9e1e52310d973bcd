import type { SearchAnswer } from '../shapes/search.ts';
import type { InterfaceLanguage } from '../text/interface-languages.ts';
import { translate } from './value-formatter.ts';

/** Changes that a search made to its query, as sentences: near spellings, words that nothing has, and hits with some of the words. */
export function describeRespelling(
  { respelled, absent, holds, total }: Pick<SearchAnswer, 'respelled' | 'absent' | 'holds' | 'total'>,
  language: InterfaceLanguage,
): string[] {
  const notes = respelled.map(({ word, as }) => translate(language, 'search.respelled', { word, as }));
  notes.push(...absent.map((word) => translate(language, 'search.absent', { word })));
  if (holds === 'some' && total > 0) notes.push(translate(language, 'search.some'));
  return notes;
}
