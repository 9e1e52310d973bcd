import type { Corpus } from '../corpus/corpus.ts';
import { type Comparison, compare, type Row } from './compare.ts';
import { addOne, leaveOneOut, type Weight } from './flips.ts';
import type { AskedQuestion } from './question.ts';
import { type Missing, settle } from './settle.ts';

/** What a row still needs, beside the row. */
export type Unsettled = Pick<Row, 'about' | 'facet' | 'of' | 'where' | 'verdict'> & Missing;

/** How firm a comparison stands: what each account carries, what each of the others would change, and what is missing. */
export interface Sensitivity extends Pick<Comparison, 'corpus' | 'rules' | 'about' | 'by'> {
  /** The comparison that it weighs. */
  readonly comparison: string;
  /** Leave-one-out and add-one (rule P2). */
  readonly without: readonly Weight[];
  readonly adding: readonly Weight[];
  /** What would settle each row that is not settled (rule P3). */
  readonly missing: readonly Unsettled[];
}

/** How firm a comparison stands: what each account weighs (rule P2), and what is missing (rule P3). */
export function sensitivity(corpus: Corpus, asked: AskedQuestion): Sensitivity {
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
      const missing = settle(row, claims);
      return missing ? [{ about: row.about, facet: row.facet, of: row.of, where: row.where, verdict: row.verdict, ...missing }] : [];
    }),
  };
}
