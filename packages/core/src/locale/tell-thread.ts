import type { Thread } from '../compare/over-time.ts';
import type { Language } from '../text/bilingual.ts';
import { reason } from './reason.ts';

/** How a word stands to the one that its speaker said before (rule Q3). */
export function tellTurn({ relation, clash }: Thread['steps'][number], language: Language): string {
  if (relation === null) return reason(language, 'thread.first');
  return reason(language, clash ? 'thread.clash' : `thread.${relation}`);
}
