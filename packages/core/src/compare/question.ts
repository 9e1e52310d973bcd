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

/** A permalink: the id of the answer that it was made for, or its first characters, and the version of the rules then. */
export interface Permalink {
  readonly id?: string;
  readonly rules?: string;
}

/** A question as asked; the permalink is no part of it and changes no answer. */
export type QuestionInput = Pick<Question, 'about'> & Partial<Question> & { readonly permalink?: Permalink };

/** Canonical form of a question (rule P1): defaults filled in, sets and keys sorted, an empty choice is no choice. */
export function canonicalQuestion(input: QuestionInput): Question {
  return {
    about: sortedSet(input.about),
    accounts: input.accounts?.length ? sortedSet(input.accounts) : null,
    ...(input.base && { base: input.base }),
    by: input.by ?? 'voice',
    facets: input.facets?.length ? sortedSet(input.facets) : null,
  };
}

/** Id under which a comparison can be replayed: a hash of corpus digest, question and version of the rules. */
export function comparisonId(digest: string, question: Question, rules: string = RULES_VERSION): string {
  return sha256Hex(canonicalJson({ corpus: digest, question, rules })).slice(0, 20);
}

function sortedSet(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}
