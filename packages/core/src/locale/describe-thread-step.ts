import type { Thread } from '../questions/threads/threads.ts';
import type { InterfaceLanguage } from '../text/interface-languages.ts';
import { translateReason } from './translate-reason.ts';

/** How a word stands to the one that its speaker said before (rule Q3). */
export function describeThreadStep({ relation, clash }: Thread['steps'][number], language: InterfaceLanguage): string {
  if (relation === null) return translateReason(language, 'thread.first');
  return translateReason(language, clash ? 'thread.clash' : `thread.${relation}`);
}
