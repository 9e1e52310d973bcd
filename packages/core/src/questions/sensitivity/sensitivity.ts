import { compare } from '../../compare/compare.ts';
import type { QuestionInput } from '../../compare/question.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Sensitivity } from '../../shapes/sensitivity.ts';
import { addOne, leaveOneOut } from './flips-between.ts';
import { findMissingEvidence } from './missing-evidence.ts';

/** How firm a comparison stands: what each account weighs (rule P2), and what is missing (rule P3). */
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
