import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../model/claim.ts';
import type { Facet } from '../model/corpus.ts';
import { type Counts, count } from './independence.ts';
import { leading, partsOf } from './rivals.ts';
import type { Gathered, RowKey } from './rows.ts';
import { type Decision, decide } from './verdict.ts';
import { withdrawn } from './withdrawn.ts';

/** A row's verdict and counts, before anybody is given a column. */
export interface Judged {
  readonly key: RowKey;
  readonly facet: Facet;
  /** All claims of the row, and those of them that stand (rule R6). */
  readonly claims: readonly Claim[];
  readonly standing: readonly Claim[];
  readonly decision: Decision;
  readonly counts: Counts;
}

/** Columns arrange and do not decide: what a row says can be told without them (rule C1). */
export function judge({ about, facet: named, of, where, claims }: Gathered, corpus: Corpus): Judged {
  const facet = corpus.facets.get(named);
  if (!facet) throw new Error(`no facet ${named} in the corpus`);
  const gone = withdrawn(corpus);
  const standing = gone.size === 0 ? claims : claims.filter((c) => !gone.has(c.id));
  const parts = partsOf(standing);
  const counts = count(leading(parts), facet, corpus);
  const decision = decide(parts, counts.origins, facet, corpus);
  const key = { about, facet: named, of, where };
  return { key, facet, claims, standing, decision, counts };
}
