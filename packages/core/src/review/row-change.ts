import { claimRowKey } from '../compare/row-key.ts';
import { lexiconOf } from '../reader/lexicon.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Lexicon } from '../shapes/lexicon.ts';
import type { Row } from '../shapes/row.ts';
import type { Id } from '../text/id.ts';
import type { ReviewedProposal } from './fold-decisions.ts';
import type { ReviewCorpus } from './review-corpus.ts';

/** Row of a proposal as it is, and as accepting the proposal would leave it, with what both need to be described in words. */
export interface RowChange {
  readonly now: Row | null;
  /** Null where nothing waits: the claim is in `now`, or the proposal was rejected. */
  readonly after: Row | null;
  readonly claims: Readonly<Record<Id, Claim>>;
  readonly lexicon: Lexicon;
  /** Id that the claim of the proposal has in these rows. */
  readonly claim: Id | null;
}

/** Row of a proposal now and if it is accepted; null for a proposal of no claim, and for one that the compiler refuses. */
export function rowChange(review: ReviewCorpus, { proposal, claim: written }: ReviewedProposal): RowChange | null {
  const open = review.claims.get(proposal.id);
  const claim = open ?? (written === null ? undefined : review.corpus?.claims.get(written));
  if (!claim || !review.corpus) return null;
  const key = claimRowKey(claim);
  const now = review.rowWith(key, new Set());
  const after = open ? review.rowWith(key, new Set([proposal.id])) : null;
  return { now, after, ...describedRows([now, after], review), claim: claim.id };
}

/** Claims that rows quote, and the lexicon of both. */
function describedRows(rows: readonly (Row | null)[], { corpus }: ReviewCorpus): Pick<RowChange, 'claims' | 'lexicon'> {
  const claims: Record<Id, Claim> = {};
  for (const row of rows)
    for (const id of row?.cells.flatMap((cell) => [...cell.claims, ...(cell.derived ?? []).map((entry) => entry.claim)]) ?? []) {
      const claim = corpus?.claims.get(id);
      if (claim) claims[id] = claim;
    }
  const empty: Lexicon = { names: {}, facets: {}, units: {}, roles: {}, dates: {}, sigla: {} };
  return { claims, lexicon: corpus ? lexiconOf([rows, claims], corpus) : empty };
}
