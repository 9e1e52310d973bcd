import type { ReviewedProposal } from './fold-decisions.ts';
import { formatShortForm } from './format-short-form.ts';

/**
 * Proposal into which another one is merged: of the same document, subject and question; with the same value before others, accepted before
 * undecided, and of those the nearest in the text. Null where no other proposal answers the question.
 */
export function mergePartner(reviewed: Iterable<ReviewedProposal>, own: ReviewedProposal): ReviewedProposal | null {
  if (own.outcome === 'merged') return null;
  const value = formatShortForm(own.payload['value']);
  const rank = (one: ReviewedProposal): readonly number[] => [
    formatShortForm(one.payload['value']) === value ? 0 : 1,
    one.outcome === 'accepted' ? 0 : 1,
    Math.abs(one.span.start - own.span.start),
  ];
  const partners = [...reviewed].filter(
    ({ proposal, payload, outcome }) =>
      proposal.kind === 'claim' &&
      proposal.id !== own.proposal.id &&
      proposal.document === own.proposal.document &&
      (outcome === 'accepted' || outcome === 'pending' || outcome === 'deferred') &&
      payload['facet'] === own.payload['facet'] &&
      payload['about'] === own.payload['about'],
  );
  return partners.map((one) => ({ one, by: rank(one) })).toSorted((a, b) => compareRanks(a.by, b.by))[0]?.one ?? null;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, rank] of a.entries()) if (rank !== b[i]) return rank - (b[i] ?? 0);
  return 0;
}

/** Lines of a claim together with those of another, in the order of the text. */
export function mergedAnchors(into: ReviewedProposal['payload'], from: ReviewedProposal['payload']): readonly unknown[] {
  const anchors = [into, from].flatMap(({ anchors: own }) => (Array.isArray(own) ? (own as readonly unknown[]) : []));
  const byLine = new Map(anchors.map((anchor) => [formatShortForm(anchor), anchor]));
  return [...byLine.values()].toSorted((a, b) => Number.parseInt(String(a), 10) - Number.parseInt(String(b), 10) || 0);
}
