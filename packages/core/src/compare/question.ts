import type { Arrangement } from '../text/arrangements.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/digest.ts';
import type { Id } from '../text/id.ts';
import { RULES_VERSION } from './rule-numbers.ts';

/** What a reader asks: subjects, columns, and what to leave out. */
export interface Question {
  readonly about: readonly Id[];
  readonly by: Arrangement;
  /** Sigla of the accounts to hear; null for all. */
  readonly accounts: readonly string[] | null;
  readonly facets: readonly string[] | null;
  /** Siglum of the account against which the others are read (rule C4); left out where there is none. */
  readonly base?: string;
}

export type QuestionInput = Pick<Question, 'about'> & Partial<Question>;

/** Rule P1: defaults filled in, sets sorted, language left out. Two ways to ask one thing are one question. */
export function canonicalQuestion(asked: QuestionInput): Question {
  return {
    about: sortedSet(asked.about),
    by: asked.by ?? 'voice',
    accounts: asked.accounts?.length ? sortedSet(asked.accounts) : null,
    facets: asked.facets?.length ? sortedSet(asked.facets) : null,
    ...(asked.base && { base: asked.base }),
  };
}

/** The id under which a comparison can be replayed: corpus digest, question and rule version. */
export function comparisonId(digest: string, question: Question): string {
  return sha256Hex(canonicalJson({ corpus: digest, question, rules: RULES_VERSION })).slice(0, 20);
}

function sortedSet(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}
