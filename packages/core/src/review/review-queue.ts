import type { ReviewedProposal, ReviewOutcome } from './fold-decisions.ts';
import { CONSEQUENCES, type Impact } from './impact.ts';

/** Orders in which a queue can be gone through. */
export const REVIEW_ORDERS = ['consequence', 'text'] as const;
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

/** A claim to decide on, with what accepting it changes. */
export interface ReviewCard {
  readonly reviewed: ReviewedProposal;
  readonly impact: Impact | null;
  /** True if its question is how something is seen: its value is shown after its words are read. */
  readonly isFraming: boolean;
}

interface QueueOptions {
  readonly order?: ReviewOrder;
  /** True for the id of a framing facet. */
  readonly isFraming: (facet: string) => boolean;
}

/** Outcomes that wait for somebody: disagreements first. */
const WAITING: readonly ReviewOutcome[] = ['contested', 'pending', 'deferred'];

export function isWaiting({ outcome }: Pick<ReviewedProposal, 'outcome'>): boolean {
  return WAITING.includes(outcome);
}

/** Claims in the order of review: disagreements, then what changes most, then what was put off; within each in the order of the texts. */
export function reviewQueue(
  reviewed: Iterable<ReviewedProposal>,
  impact: (proposal: string) => Impact | null,
  { order = 'consequence', isFraming }: QueueOptions,
): ReviewCard[] {
  const cards = [...reviewed]
    .filter(({ proposal }) => proposal.kind === 'claim')
    .map((one) => ({
      reviewed: one,
      impact: isWaiting(one) ? impact(one.proposal.id) : null,
      isFraming: isFraming(String(one.payload['facet'])),
    }));
  if (order === 'text') return cards;
  const rank = ({ reviewed: { outcome }, impact: found }: ReviewCard) => {
    const waiting = WAITING.indexOf(outcome);
    const consequence = found === null ? CONSEQUENCES.length : CONSEQUENCES.indexOf(found.consequence);
    return (waiting < 0 ? WAITING.length : waiting) * 10 + consequence;
  };
  return cards
    .map((card, i) => ({ card, i }))
    .toSorted((a, b) => rank(a.card) - rank(b.card) || a.i - b.i)
    .map(({ card }) => card);
}
