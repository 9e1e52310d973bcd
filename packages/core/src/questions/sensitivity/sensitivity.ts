import { type Comparison, compare, type Row } from '../../compare/compare.ts';
import type { QuestionInput } from '../../compare/question.ts';
import { rowKey } from '../../compare/row-key.ts';
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
      return missing ? [{ ...rowKey(row), verdict: row.verdict, ...missing }] : [];
    }),
  };
}
