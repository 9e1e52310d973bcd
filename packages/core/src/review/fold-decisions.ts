import type { Proposal, ProposalPayload } from '../ingest/drafts/proposal.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import type { Decision } from './decision.ts';

/** State of a proposal. `contested`: one coder accepted what another rejected, or accepted it differently. */
export type ReviewOutcome = 'pending' | 'accepted' | 'rejected' | 'deferred' | 'merged' | 'contested';

/** A proposal with what was decided on it. */
export interface ReviewedProposal {
  readonly proposal: Proposal;
  readonly outcome: ReviewOutcome;
  /** The record as accepted, or as proposed. */
  readonly payload: ProposalPayload;
  /** Words that the claim rests on, as accepted or as proposed. */
  readonly span: Proposal['span'];
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
  const count = (kind: Decision['is']) => decisions.filter(({ is }) => is === kind).length;
  const payloads = new Set(accepted.map(({ payload }) => canonicalJson(payload ?? proposal.payload)));
  const [first] = accepted;
  return {
    proposal,
    outcome: outcomeOf({
      ...{ accepted: accepted.length, rejected: count('rejected'), merged: count('merged') },
      ...{ different: payloads.size, all: decisions.length },
    }),
    payload: first?.payload ?? proposal.payload,
    span: first?.span ?? proposal.span,
    claim: accepted.find(({ claim }) => claim !== undefined)?.claim ?? null,
    decisions,
  };
}

interface DecisionCounts {
  readonly accepted: number;
  readonly rejected: number;
  readonly merged: number;
  /** Distinct records among the acceptances. */
  readonly different: number;
  readonly all: number;
}

function outcomeOf({ accepted, rejected, merged, different, all }: DecisionCounts): ReviewOutcome {
  const kinds = [accepted, rejected, merged].filter((count) => count > 0).length;
  if (kinds > 1 || different > 1) return 'contested';
  if (accepted > 0) return 'accepted';
  if (rejected > 0) return 'rejected';
  if (merged > 0) return 'merged';
  return all > 0 ? 'deferred' : 'pending';
}

export function isAcceptance({ is }: Pick<Decision, 'is'>): boolean {
  return is === 'accepted' || is === 'edited';
}
