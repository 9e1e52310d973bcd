import type { Proposal } from '../ingest/drafts/proposal.ts';
import { sha256Hex } from '../text/digest.ts';
import type { Decision } from './decision.ts';

/** Lines of a coder's last action, which one undo takes back. */
export function lastAction(decisions: readonly Decision[], by: string): Decision[] {
  const own = decisions.filter((decision) => decision.by === by).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const last = own.at(-1);
  if (!last) return [];
  return last.batch === undefined ? [last] : own.filter(({ batch, at }) => batch === last.batch && at === last.at);
}

/** Decisions that a killed process did not carry out: of the last action of each coder, where claims.yaml is as it was before. */
export function unfinishedDecisions(
  proposals: readonly Proposal[],
  decisions: readonly Decision[],
  folder: ReadonlyMap<string, string>,
): Decision[] {
  const documentOf = new Map(proposals.map(({ id, document }) => [id, document]));
  return [...new Set(decisions.map(({ by }) => by))].flatMap((coder) =>
    lastAction(decisions, coder).filter(({ on, before }) => {
      const source = folder.get(`documents/${documentOf.get(on) ?? ''}/claims.yaml`);
      return before !== undefined && before === (source === undefined ? null : sha256Hex(source));
    }),
  );
}
