import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { IndependenceCounts, RowKey } from '../shapes/row.ts';
import { type AttributedClaim, attributeClaims } from './attributed-claim.ts';
import { decideVerdict, type VerdictDecision } from './decide-verdict.ts';
import type { GatheredRow } from './gather-rows.ts';
import { decideOccurrence } from './granted-occurrence.ts';
import { countIndependence } from './independence.ts';
import { groupByForce, leadingClaims } from './rivals.ts';
import type { RowClaim } from './row-claim.ts';
import { rowKey } from './row-key.ts';
import { withdrawnClaims } from './withdrawn-claims.ts';

/** Verdict and counts of a row, independent of any columns. */
export interface JudgedRow {
  readonly key: RowKey;
  readonly facet: Facet;
  /** All claims of the row, and those that are not withdrawn (rule R6). */
  readonly claims: readonly RowClaim[];
  readonly current: readonly RowClaim[];
  /** Claims on other facets that grant the event, in a row of its occurrence (rule R9). */
  readonly grants: readonly Claim[];
  readonly decision: VerdictDecision;
  /** `current` with their attributions. */
  readonly attributed: readonly AttributedClaim[];
  /** Claims by which the row speaks (rule R5), and their counts. */
  readonly leading: readonly AttributedClaim[];
  readonly counts: IndependenceCounts;
}

/** Judges a row. Columns arrange and do not decide, so they are not needed here (rule C1). */
export function judgeRow(row: GatheredRow, corpus: Corpus): JudgedRow {
  const { claims } = row;
  const facet = corpus.facets.get(row.facet);
  if (!facet) throw new Error(`facet "${row.facet}" is not in the corpus`);
  const withdrawn = withdrawnClaims(corpus);
  const current = withdrawn.size === 0 ? claims : claims.filter((c) => !withdrawn.has(c.id));
  const attributed = attributeClaims(current, corpus);
  const parts = groupByForce(attributed.some(({ anchors }) => anchors.length > 0) ? current : []);
  const speaking = leadingClaims(parts);
  const leading = speaking === current ? attributed : attributed.filter(({ claim }) => speaking.includes(claim));
  const counts = countIndependence(leading, facet, corpus);
  const decided = decideVerdict(parts, counts.origins, facet, corpus);
  const { grants = [] } = row;
  const decision = grants.length > 0 ? decideOccurrence(decided, parts, grants, facet, corpus) : decided;
  return { key: rowKey(row), facet, claims, current, grants, decision, attributed, leading, counts };
}
