import { type Comparison, compare, type Row } from '../../compare/compare.ts';
import type { QuestionInput } from '../../compare/question.ts';
import { rowKey } from '../../compare/row-key.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { findMissingEvidence, type MissingEvidence } from './missing-evidence.ts';
import { type AccountWeight, addOne, leaveOneOut } from './verdict-flips.ts';

/** A row that is not settled, with the evidence that it lacks. */
export type UnsettledRow = Pick<Row, 'about' | 'facet' | 'of' | 'where' | 'verdict'> & MissingEvidence;

/** Sensitivity of a comparison: verdicts that depend on single accounts, and the evidence that is missing. */
export interface Sensitivity extends Pick<Comparison, 'corpus' | 'rules' | 'about' | 'by'> {
  /** Id of the comparison. */
  readonly comparison: string;
  /** Verdicts that change without each account, and with each account that the question left out (rule P2). */
  readonly without: readonly AccountWeight[];
  readonly adding: readonly AccountWeight[];
  /** Missing evidence of each row that is not settled (rule P3). */
  readonly missing: readonly UnsettledRow[];
}

/**
 * Sensitivity of a comparison: verdicts that change without or with an account, and evidence that would settle rows.
 *
 * `without` has each account of the comparison and `adding` each that the question left out, with their flips (rule P2 of
 * docs/spec/compare.md); `missing` has what each row lacks unless its verdict is `agree` or `series` (rule P3). Never throws for ids
 * that exist.
 *
 * @example
 * ```ts
 * import { sensitivity } from '@synoptic/core/questions/sensitivity/sensitivity';
 *
 * const answer = sensitivity(corpus, { about: ['event:kazakhstan-unrest-2022'], facets: ['nature'] });
 * answer.without.map(({ account, flips }) => `${account}: ${flips.length}`); // → ['B1: 0', 'B2: 0']
 * answer.missing[0]?.needs; // → 'sense'
 * ```
 */
export function sensitivity(corpus: Corpus, input: QuestionInput): Sensitivity {
  const { id, rules, about, by, rows, claims } = compare(corpus, input);
  return {
    comparison: id,
    corpus: corpus.digest,
    rules,
    about,
    by,
    without: leaveOneOut(corpus, input),
    adding: addOne(corpus, input),
    missing: rows.flatMap((row) => {
      const missing = findMissingEvidence(row, claims);
      return missing ? [{ ...rowKey(row), verdict: row.verdict, ...missing }] : [];
    }),
  };
}
