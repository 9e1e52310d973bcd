import type { Question } from '@synoptic/core/compare/question';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import type { Answer } from '../answers.ts';
import type { Scene } from './screen.ts';

/** A comparison, asked for once for all screens that show it. */
export function comparisonOf(
  { about, by, accounts, facets }: Pick<Question, 'about' | 'by' | 'accounts' | 'facets'>,
  { answers, reader }: Scene,
): Answer<ComparisonAnswer> {
  return answers.ask(JSON.stringify([about, by, accounts, facets]), () => reader.compare({ about, by, accounts, facets }));
}
