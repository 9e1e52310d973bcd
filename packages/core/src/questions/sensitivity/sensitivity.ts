import { compare } from '../../compare/compare.ts';
import type { QuestionInput } from '../../compare/question.ts';
import { rowKey } from '../../compare/row-key.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Sensitivity } from '../../shapes/sensitivity.ts';
import { addOne, leaveOneOut } from './flips-between.ts';
import { findMissingEvidence } from './missing-evidence.ts';

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
 * answer.without.map(({ account, flips }) => `${account}: ${flips.length}`); // → ['B1: 3', 'B2: 6']
 * answer.missing[0]?.needs; // → 'detail'
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
