import type { Proposal, ProposalPayload } from '../ingest/drafts/proposal.ts';

/**
 * Kinds of decision on a proposal. `merged`: another proposal, which is accepted, says the same, and its claim takes in the place of this one.
 * `withdrawn` takes back the coder's last decision on it, so undo is a decision too.
 */
export const DECISION_KINDS = ['accepted', 'edited', 'rejected', 'deferred', 'merged', 'withdrawn'] as const;
type DecisionKind = (typeof DECISION_KINDS)[number];

/** Line of a file of decisions, which one coder alone appends to. */
export interface Decision {
  readonly v: 1;
  /** Id of the proposal. */
  readonly on: string;
  readonly is: DecisionKind;
  readonly by: string;
  /** Time in ISO 8601. */
  readonly at: string;
  /** Record that was accepted in place of the proposed one. */
  readonly payload?: ProposalPayload;
  /** Words that an accepted claim rests on, where they are others than the proposed ones. */
  readonly span?: Proposal['span'];
  /** Id of the proposal into which this one was merged. */
  readonly into?: string;
  readonly reason?: string;
  /** Id of the claim that was written. */
  readonly claim?: string;
  /** Digest of the document's claims.yaml before the decision changed it; null if there was no file. */
  readonly before?: string | null;
  /** Decisions made by one action, which one undo takes back. */
  readonly batch?: string;
}

/** True for a line that has the form of a decision. */
export function isDecision(value: unknown): value is Decision {
  const { v, on, is, by, at, payload } = (value ?? {}) as Record<string, unknown>;
  return (
    v === 1 &&
    [on, by, at].every((part) => typeof part === 'string' && part !== '') &&
    DECISION_KINDS.some((kind) => kind === is) &&
    (payload === undefined || (typeof payload === 'object' && payload !== null && !Array.isArray(payload)))
  );
}
