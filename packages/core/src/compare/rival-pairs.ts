import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { PairIndependence } from '../shapes/row.ts';
import type { Relation } from '../shapes/value.ts';
import { relateValues } from '../values/registry.ts';
import { converse } from '../values/relation.ts';
import { paraphraseRoot } from './paraphrase.ts';
import type { Reading } from './reading.ts';
import { timesMeet } from './rivals.ts';

/** Two rivals of a row and their relation. */
export interface RivalPair {
  readonly a: Claim;
  readonly b: Claim;
  readonly relation: Relation;
  readonly between: PairIndependence;
  /** One excludes the other, or denies what the other affirms. */
  readonly clash: boolean;
}

/** Every pair of rivals among claims of one force that are at least probable, once each, in the order of the claims. */
export function rivalPairs(claims: readonly Claim[], facet: Facet, corpus: Corpus): RivalPair[] {
  const pairs: RivalPair[] = [];
  claims.forEach((a, i) => {
    for (let j = i + 1; j < claims.length; j++) {
      const b = claims[j];
      if (b && timesMeet(a, b, corpus)) pairs.push(comparePair(a, b, facet, corpus));
    }
  });
  return pairs;
}

/** Compares two rivals. A denial clashes with an affirmation of the same value or a narrower one; two denials never exclude one another (rule N10). */
export function comparePair(a: Reading, b: Reading, facet: Facet, corpus: Corpus): RivalPair {
  const values = relateReadings(a, b, facet, corpus);
  const between = pairIndependence(paraphraseRoot(a, corpus), paraphraseRoot(b, corpus));
  if (a.polarity === b.polarity) {
    const relation = a.polarity === 'denied' && values === 'disjoint' ? 'overlaps' : values;
    return { a, b, relation, between, clash: relation === 'disjoint' };
  }
  const affirmedSide = a.polarity === 'affirmed' ? values : converse(values);
  if (affirmedSide === 'incomparable') return { a, b, relation: 'incomparable', between, clash: false };
  const clash = affirmedSide === 'equal' || affirmedSide === 'narrower';
  return { a, b, relation: clash ? 'disjoint' : 'overlaps', between, clash };
}

/**
 * Relation of the values of two claims. A derived reading names what its claim was about and cannot say how many others
 * there are: with the same members it is equal, and it never says more or less (rule R8).
 */
export function relateReadings(a: Reading, b: Reading, facet: Facet, corpus: Corpus): Relation {
  const relation = relateValues(a.value, b.value, facet, corpus);
  if (!a.derived && !b.derived) return relation;
  if (relation === 'disjoint' || a.value.type !== 'entities' || b.value.type !== 'entities') return relation;
  const [x, y] = [new Set(a.value.entities), new Set(b.value.entities)];
  return x.size === y.size && [...x].every((id) => y.has(id)) ? 'equal' : 'overlaps';
}

function pairIndependence(a: Claim, b: Claim): PairIndependence {
  if (a.origin !== b.origin) return 'origins';
  return a.voice === b.voice ? 'self' : 'reports';
}
