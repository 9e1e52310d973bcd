import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { PairIndependence, RelationBasis } from '../shapes/row.ts';
import type { Relation } from '../shapes/value.ts';
import { converse } from '../values/relation.ts';
import { paraphraseRoot } from './paraphrase.ts';
import { claimRelationBasis, relateClaims } from './relate-claims.ts';
import { timesMeet } from './rivals.ts';
import type { RowClaim } from './row-claim.ts';
import { stepBetween } from './step-between.ts';

/** Two claims of a row and their relation. */
export interface RivalPair {
  readonly a: Claim;
  readonly b: Claim;
  readonly relation: Relation;
  readonly between: PairIndependence;
  /** One excludes the other, or denies what the other affirms, at one time. */
  readonly clash: boolean;
  /** `step`: they would clash at one moment and hold at two; `falls`: a clash since the figure can only grow (rules R11 and R12). */
  readonly step: 'step' | 'falls' | null;
}

/** Every pair of rivals among claims of one force that are at least probable, once each, in the order of the claims. */
export function rivalPairs(claims: readonly Claim[], facet: Facet, corpus: Corpus): RivalPair[] {
  const pairs: RivalPair[] = [];
  if (claims.length < 2) return pairs;
  claims.forEach((a, i) => {
    for (let j = i + 1; j < claims.length; j++) {
      const b = claims[j];
      if (b && timesMeet(a, b, corpus)) pairs.push(comparePair(a, b, facet, corpus));
    }
  });
  return pairs;
}

/** Pairs of claims whose stated times do not meet: they are no rivals, and differ as time passes (rule V5). */
export function pairsOverTime(claims: readonly Claim[], facet: Facet, corpus: Corpus): RivalPair[] {
  if (!claims.some((c) => c.qualifiers.asOf !== null)) return [];
  const timed = claims.filter((c) => c.qualifiers.asOf !== null);
  return timed.flatMap((a, i) => timed.slice(i + 1).flatMap((b) => (timesMeet(a, b, corpus) ? [] : [comparePair(a, b, facet, corpus)])));
}

/** Compares two claims of a row. */
export function comparePair(a: RowClaim, b: RowClaim, facet: Facet, corpus: Corpus): RivalPair {
  const relation = relatePolar(a, b, relateClaims(a, b, facet, corpus));
  const step = relation === 'disjoint' ? stepBetween(a, b, facet, corpus) : null;
  const clash = relation === 'disjoint' && step !== 'step';
  return { a, b, relation, between: pairIndependence(paraphraseRoot(a, corpus), paraphraseRoot(b, corpus), clash), clash, step };
}

/** Reason of a pair's relation that its values do not show by themselves; null where there is none. */
export function pairBasis({ a, b, step }: RivalPair, facet: Facet, corpus: Corpus): RelationBasis | null {
  if (step) return step === 'step' ? 'moments' : 'grows';
  return claimRelationBasis(a, b, facet, corpus);
}

/**
 * Relation of two claims from that of their values. A denial excludes an affirmation of the same value or a narrower one; two denials
 * never exclude one another (rule N10). An affirmation and a denial of different things are additional where answers add up (rule N2).
 */
function relatePolar(a: RowClaim, b: RowClaim, values: Relation): Relation {
  if (a.polarity === b.polarity) return a.polarity === 'denied' && values === 'disjoint' ? 'overlaps' : values;
  if (values === 'incomparable' || values === 'additional') return values;
  const affirmedSide = a.polarity === 'affirmed' ? values : converse(values);
  return affirmedSide === 'equal' || affirmedSide === 'narrower' ? 'disjoint' : 'overlaps';
}

/** Two speakers of one house are two origins only where they clash (rules C3 and I4). */
function pairIndependence(a: Claim, b: Claim, clash: boolean): PairIndependence {
  if (a.origin !== b.origin) return a.house === b.house && !clash ? 'house' : 'origins';
  return a.voice === b.voice ? 'self' : 'reports';
}
