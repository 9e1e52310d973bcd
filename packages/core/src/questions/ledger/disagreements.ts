import { paraphraseRoot } from '../../compare/paraphrase.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { LedgerCell, LedgerRow, ObligationStatus } from '../../shapes/ledger.ts';
import type { Id } from '../../text/id.ts';

/** Statuses by which accounts may contradict one another. */
const OPPOSITES: readonly (readonly [ObligationStatus, ObligationStatus])[] = [
  ['performed', 'not-performed'],
  ['kept', 'broken'],
];

/**
 * Disagreements of accounts on one case and bearer (rule L4): a clash on performance, and each told answer beside the denial of
 * performance by another account, of another origin.
 */
export function disagreements(cells: readonly LedgerCell[], corpus: Corpus): Pick<LedgerRow, 'clash' | 'disputes'> {
  const told = new Set(cells.flatMap((cell) => cell.statuses.map(({ is }) => is)));
  const denials = cells.flatMap(({ account, statuses }) =>
    statuses.flatMap(({ is, claims }) => (is === 'not-performed' ? claims.map((claim) => ({ account, claim })) : [])),
  );
  const answers = cells.flatMap(({ account, response }) => response.map(({ claim }) => ({ account, claim })));
  return {
    clash: OPPOSITES.some((pair) => pair.every((is) => told.has(is))),
    disputes: answers.flatMap((answered) =>
      denials
        .filter((denied) => denied.account !== answered.account && originOf(denied.claim, corpus) !== originOf(answered.claim, corpus))
        .map((denied) => ({ answered, denied })),
    ),
  };
}

/** Origin of a claim; a paraphrase has that of the claim that it paraphrases (rule I7). */
function originOf(id: Id, corpus: Corpus): Id | undefined {
  const claim = corpus.claims.get(id);
  return claim && paraphraseRoot(claim, corpus).origin;
}
