import type { ReviewedProposal } from './fold-decisions.ts';

/** Ids of the claims that were written, by proposal. */
export function claimsByProposal(reviewed: ReadonlyMap<string, ReviewedProposal>): Map<string, string> {
  return new Map([...reviewed.values()].flatMap(({ proposal, claim }) => (claim === null ? [] : [[proposal.id, claim] as const])));
}
