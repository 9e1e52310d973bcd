import type { ThreadStep } from '../shapes/threads.ts';
import type { InterfaceLanguage } from '../text/interface-languages.ts';
import { translateReason } from './translate-reason.ts';
import { formatDays } from './value-formatter.ts';

/** Relation of a statement to the speaker's last one on the same question (rule Q3). */
export function describeThreadStep({ relation, clash }: Pick<ThreadStep, 'relation' | 'clash'>, language: InterfaceLanguage): string {
  if (relation === null) return translateReason(language, 'thread.first');
  return translateReason(language, clash ? 'thread.clash' : `thread.${relation}`);
}

/** Days since the step before: `2 days later`, `3 or more days later`; empty on the same day and where nothing is known. */
export function describeThreadLag({ days }: Pick<ThreadStep, 'days'>, language: InterfaceLanguage): string {
  if (days === null || days.max === 0) return '';
  if (days.max !== null) return translateReason(language, 'thread.later', { days: formatDays(language, { min: days.min, max: days.max }) });
  return days.min === 0
    ? ''
    : translateReason(language, 'thread.later-or-more', { days: formatDays(language, { min: days.min, max: days.min }) });
}
