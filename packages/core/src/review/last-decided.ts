import type { ReviewedProposal } from './fold-decisions.ts';

/** Proposals of a coder's last action, which one undo takes back: one decision, or all of one batch. */
export function lastDecided(reviewed: Iterable<ReviewedProposal>, coder: string): string[] {
  const own = [...reviewed].flatMap(({ proposal, decisions }) =>
    decisions.filter(({ by }) => by === coder).map((decision) => ({ on: proposal.id, decision })),
  );
  const last = own.toSorted((a, b) => (a.decision.at < b.decision.at ? 1 : -1))[0];
  if (!last) return [];
  const { batch } = last.decision;
  return batch === undefined ? [last.on] : own.filter(({ decision }) => decision.batch === batch).map(({ on }) => on);
}
