import { type Comparison, compare, type Row } from '../../compare/compare.ts';
import type { QuestionInput } from '../../compare/question.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { findMissingEvidence, type MissingEvidence } from './missing-evidence.ts';
import { type AccountWeight, addOne, leaveOneOut } from './verdict-flips.ts';

/** What a row still needs, beside the row. */
export type UnsettledRow = Pick<Row, 'about' | 'facet' | 'of' | 'where' | 'verdict'> & MissingEvidence;

/** How firm a comparison stands: what each account carries, what each of the others would change, and what is missing. */
export interface Sensitivity extends Pick<Comparison, 'corpus' | 'rules' | 'about' | 'by'> {
  /** The comparison that it weighs. */
  readonly comparison: string;
  /** Leave-one-out and add-one (rule P2). */
  readonly without: readonly AccountWeight[];
  readonly adding: readonly AccountWeight[];
  /** What would settle each row that is not settled (rule P3). */
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
 * const answer = sensitivity(corpus, { about: ['event:kazakhstan-unrest-2022'] });
 * answer.without.map(({ account, flips }) => `${account}: ${flips.length}`); // → ['B1: 2', 'B2: 6']
 * answer.missing[0]?.needs; // → 'second-origin'
 * ```
 */
export function sensitivity(corpus: Corpus, asked: QuestionInput): Sensitivity {
  const { id, rules, about, by, rows, claims } = compare(corpus, asked);
  return {
    comparison: id,
    corpus: corpus.digest,
    rules,
    about,
    by,
    without: leaveOneOut(corpus, asked),
    adding: addOne(corpus, asked),
    missing: rows.flatMap((row) => {
      const missing = findMissingEvidence(row, claims);
      return missing ? [{ about: row.about, facet: row.facet, of: row.of, where: row.where, verdict: row.verdict, ...missing }] : [];
    }),
  };
}
