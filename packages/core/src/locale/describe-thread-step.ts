import type { Thread } from '../shapes/threads.ts';
import type { InterfaceLanguage } from '../text/interface-languages.ts';
import { translateReason } from './translate-reason.ts';

/** Relation of a statement to the speaker's previous one (rule Q3). */
export function describeThreadStep({ relation, clash }: Thread['steps'][number], language: InterfaceLanguage): string {
  if (relation === null) return translateReason(language, 'thread.first');
  return translateReason(language, clash ? 'thread.clash' : `thread.${relation}`);
}
