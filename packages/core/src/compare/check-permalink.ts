import type { PermalinkCheck } from '../shapes/comparison.ts';
import { comparisonId, type Permalink, type Question } from './question.ts';
import { RULES_VERSION } from './rule-numbers.ts';

/** Versions of the rules before the present one. */
const EARLIER_RULES: readonly string[] = ['1'];

/** Fewest characters by which an id is recognized. */
const LEAST_ID = 8;

/**
 * Compares a permalink with the answer that it leads to now (rule P1). The version of the rules is the one that the link names, else
 * that of the earlier version under which the same question about the same corpus had this id.
 */
export function checkPermalink({ id, rules }: Permalink, digest: string, question: Question): PermalinkCheck {
  const made = { ...(id !== undefined && { id }), ...(rules !== undefined && { rules }) };
  const isId = (version: string) => id !== undefined && id.length >= LEAST_ID && comparisonId(digest, question, version).startsWith(id);
  if (rules !== undefined && rules !== RULES_VERSION) return { ...made, is: 'other-rules' };
  if (id === undefined || isId(RULES_VERSION)) return { ...made, is: 'same' };
  const earlier = EARLIER_RULES.find(isId);
  return earlier === undefined ? { ...made, is: 'other' } : { ...made, rules: earlier, is: 'other-rules' };
}
