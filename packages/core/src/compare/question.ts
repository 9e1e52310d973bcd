import type { Arrangement } from '../text/arrangements.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/digest.ts';
import type { Id } from '../text/id.ts';
import { RULES_VERSION } from './rule-numbers.ts';

/** A question in canonical form: subjects, kind of columns, and what to leave out. */
export interface Question {
  readonly about: readonly Id[];
  readonly by: Arrangement;
  /** Sigla of the accounts to include; null for all. */
  readonly accounts: readonly string[] | null;
  readonly facets: readonly string[] | null;
  /** Siglum of the base account (rule C4); absent where there is none. */
  readonly base?: string;
}

export type QuestionInput = Pick<Question, 'about'> & Partial<Question>;

/** Canonical form of a question (rule P1): defaults filled in, sets sorted, an empty choice is no choice. */
export function canonicalQuestion(input: QuestionInput): Question {
  return {
    about: sortedSet(input.about),
    by: input.by ?? 'voice',
    accounts: input.accounts?.length ? sortedSet(input.accounts) : null,
    facets: input.facets?.length ? sortedSet(input.facets) : null,
    ...(input.base && { base: input.base }),
  };
}

/** Id under which a comparison can be replayed: a hash of corpus digest, question and version of the rules. */
export function comparisonId(digest: string, question: Question): string {
  return sha256Hex(canonicalJson({ corpus: digest, question, rules: RULES_VERSION })).slice(0, 20);
}

function sortedSet(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}
