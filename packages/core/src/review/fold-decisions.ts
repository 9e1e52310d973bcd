import type { Proposal, ProposalPayload } from '../ingest/drafts/proposal.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import type { Decision } from './decision.ts';

/** State of a proposal. `contested`: one coder accepted what another rejected, or accepted it differently. */
export type ReviewOutcome = 'pending' | 'accepted' | 'rejected' | 'deferred' | 'contested';

/** A proposal with what was decided on it. */
export interface ReviewedProposal {
  readonly proposal: Proposal;
  readonly outcome: ReviewOutcome;
  /** The record as accepted, or as proposed. */
  readonly payload: ProposalPayload;
  /** Id of the claim that was written for it. */
  readonly claim: string | null;
  /** Decision in force of each coder who made one, by coder. */
  readonly decisions: readonly Decision[];
}

/**
 * State of every proposal: a fold over all decisions. The order of coders makes no difference, since each coder's decisions are folded alone
 * and then compared; a decision on an unknown proposal changes nothing.
 */
export function foldDecisions(proposals: readonly Proposal[], decisions: readonly Decision[]): Map<string, ReviewedProposal> {
  const stacks = new Map<string, Map<string, Decision[]>>();
  for (const decision of decisions) {
    const coders = stacks.get(decision.on) ?? new Map<string, Decision[]>();
    const stack = coders.get(decision.by) ?? [];
    if (decision.is === 'withdrawn') stack.pop();
    else stack.push(decision);
    stacks.set(decision.on, coders.set(decision.by, stack));
  }
  return new Map(
    proposals.map((proposal) => {
      const coders = stacks.get(proposal.id) ?? new Map<string, Decision[]>();
      const inForce = [...coders.values()].flatMap((stack) => stack.at(-1) ?? []).toSorted((a, b) => (a.by < b.by ? -1 : 1));
      return [proposal.id, reviewed(proposal, inForce)];
    }),
  );
}

function reviewed(proposal: Proposal, decisions: readonly Decision[]): ReviewedProposal {
  const accepted = decisions.filter(isAcceptance);
  const rejected = decisions.filter(({ is }) => is === 'rejected');
  const payloads = new Set(accepted.map(({ payload }) => canonicalJson(payload ?? proposal.payload)));
  const [first] = accepted;
  return {
    proposal,
    outcome: outcomeOf(accepted.length, rejected.length, payloads.size, decisions.length),
    payload: first?.payload ?? proposal.payload,
    claim: accepted.find(({ claim }) => claim !== undefined)?.claim ?? null,
    decisions,
  };
}

function outcomeOf(accepted: number, rejected: number, different: number, all: number): ReviewOutcome {
  if ((accepted > 0 && rejected > 0) || different > 1) return 'contested';
  if (accepted > 0) return 'accepted';
  if (rejected > 0) return 'rejected';
  return all > 0 ? 'deferred' : 'pending';
}

export function isAcceptance({ is }: Pick<Decision, 'is'>): boolean {
  return is === 'accepted' || is === 'edited';
}
