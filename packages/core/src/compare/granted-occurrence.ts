import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { Row } from '../shapes/row.ts';
import { attributeClaims, isAttested } from './attributed-claim.ts';
import { decideClashes, type VerdictDecision } from './decide-verdict.ts';
import { countIndependence } from './independence.ts';
import { paraphraseRoot } from './paraphrase.ts';
import type { RivalPair } from './rival-pairs.ts';
import { type ClaimsByForce, forceOf, isAtLeastProbable } from './rivals.ts';
import type { RowClaim } from './row-claim.ts';
import { withdrawnClaims } from './withdrawn-claims.ts';

/**
 * Claims about an event that grant that it happened (rule R9): affirmed assertions on its other facets, unless the value says that it
 * did not happen or the origin denies it. `claims` are all claims of the comparison about the event.
 */
export function occurrenceGrants(event: string, row: readonly RowClaim[], claims: readonly RowClaim[], corpus: Corpus): Claim[] {
  const record = corpus.events.get(event);
  if (!record || record.foretold) return [];
  const origin = (c: Claim) => paraphraseRoot(c, corpus).origin;
  const denying = new Set(row.flatMap((c) => (c.polarity === 'denied' && forceOf(c) === 'assert' ? [origin(c)] : [])));
  return claims.filter(
    (c) =>
      c.derived === undefined &&
      c.polarity === 'affirmed' &&
      forceOf(c) === 'assert' &&
      isAtLeastProbable(c) &&
      !corpus.facets.get(c.facet)?.occurrence &&
      !withdrawnClaims(corpus).has(c.id) &&
      isAttested(c, corpus) &&
      !deniesEvent(c, corpus) &&
      !denying.has(origin(c)),
  );
}

/** Facts that grant an event, counted apart: they add no origin to its occurrence. Undefined where there are none. */
export function grantedCounts(grants: readonly Claim[], facet: Facet, corpus: Corpus): Row['granted'] {
  const facts = grants.filter((c) => c.modality === 'fact');
  if (facts.length === 0) return undefined;
  return { claims: facts.map((c) => c.id), ...countIndependence(attributeClaims(facts, corpus), facet, corpus) };
}

/** The verdict of a row of occurrence: whoever states a fact of an event clashes with those who deny that it happened. */
export function decideOccurrence(
  decision: VerdictDecision,
  { asserting }: ClaimsByForce,
  grants: readonly Claim[],
  facet: Facet,
  corpus: Corpus,
): VerdictDecision {
  if (decision.verdict === 'conflict' || decision.verdict === 'contrast') return decision;
  const denials = asserting.filter((c) => c.polarity === 'denied');
  // One fact of each origin is enough to show the clash.
  const facts = new Map<string, Claim>();
  for (const claim of grants) {
    const { origin } = paraphraseRoot(claim, corpus);
    if (claim.modality === 'fact' && !facts.has(origin)) facts.set(origin, claim);
  }
  const pairs = denials.flatMap((b) =>
    [...facts.values()].map((a): RivalPair => ({ a, b, relation: 'disjoint', between: 'origins', clash: true, step: null })),
  );
  return decideClashes(pairs, facet) ?? decision;
}

/** True if a category of a claim's value says that the event did not happen, as a hoax. */
function deniesEvent({ facet, value }: Claim, corpus: Corpus): boolean {
  if (value.type !== 'category') return false;
  const categories = corpus.facets.get(facet)?.categories ?? [];
  return value.categories.some((id) => categories.find((c) => c.id === id)?.denies);
}
