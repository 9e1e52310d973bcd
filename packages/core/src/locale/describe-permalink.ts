import type { ComparisonAnswer } from '../shapes/comparison.ts';
import type { InterfaceLanguage } from '../text/interface-languages.ts';
import { translate } from './value-formatter.ts';

/** Notice that a permalink no longer leads to the answer for which it was made; empty if it does. */
export function describePermalink(
  { permalink, rules }: Pick<ComparisonAnswer, 'permalink' | 'rules'>,
  language: InterfaceLanguage,
): string {
  if (!permalink || permalink.is === 'same') return '';
  if (permalink.is === 'other') return translate(language, 'permalink.other');
  return translate(language, 'permalink.other-rules', { before: permalink.rules ?? '', now: rules });
}
