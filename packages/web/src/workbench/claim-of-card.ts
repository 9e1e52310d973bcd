import type { ReviewCard } from '@synoptic/core/review/review-queue';
import type { WorkbenchReview } from '@synoptic/core/review/workbench-review';
import type { Claim } from '@synoptic/core/shapes/claim';

/** Claim that a card would become, or that was written for it; undefined where the compiler refuses it. */
export function claimOfCard({ claims, rowClaims }: WorkbenchReview, { reviewed: { proposal, claim } }: ReviewCard): Claim | undefined {
  return claims[proposal.id] ?? (claim === null ? undefined : rowClaims[claim]);
}
