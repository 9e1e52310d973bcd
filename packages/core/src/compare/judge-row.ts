import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { IndependenceCounts, RowKey } from '../shapes/row.ts';
import { decideVerdict, type VerdictDecision } from './decide-verdict.ts';
import type { GatheredRow } from './gather-rows.ts';
import { countIndependence } from './independence.ts';
import { groupByForce, leadingClaims } from './rivals.ts';
import { withdrawnClaims } from './withdrawn-claims.ts';

/** A row's verdict and counts, before anybody is given a column. */
export interface JudgedRow {
  readonly key: RowKey;
  readonly facet: Facet;
  /** All claims of the row, and those of them that stand (rule R6). */
  readonly claims: readonly Claim[];
  readonly standing: readonly Claim[];
  readonly decision: VerdictDecision;
  readonly counts: IndependenceCounts;
}

/** Columns arrange and do not decide: what a row says can be told without them (rule C1). */
export function judgeRow({ about, facet: named, of, where, claims }: GatheredRow, corpus: Corpus): JudgedRow {
  const facet = corpus.facets.get(named);
  if (!facet) throw new Error(`no facet ${named} in the corpus`);
  const gone = withdrawnClaims(corpus);
  const standing = gone.size === 0 ? claims : claims.filter((c) => !gone.has(c.id));
  const parts = groupByForce(standing);
  const counts = countIndependence(leadingClaims(parts), facet, corpus);
  const decision = decideVerdict(parts, counts.origins, facet, corpus);
  const key = { about, facet: named, of, where };
  return { key, facet, claims, standing, decision, counts };
}
