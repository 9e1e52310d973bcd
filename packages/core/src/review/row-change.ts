import { claimRowKey } from '../compare/row-key.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { ProposalPayload } from '../ingest/drafts/proposal.ts';
import { lexiconOf } from '../reader/lexicon.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Lexicon } from '../shapes/lexicon.ts';
import type { Row, RowKey } from '../shapes/row.ts';
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

/**
 * Row of a proposal now and if it is accepted. A proposal that was rejected or merged, or that the compiler refuses, has the row of its question
 * as it is. Null for a proposal of no claim, and while the folder has errors of its own.
 */
export function rowChange(review: ReviewCorpus, { proposal, payload, claim: written }: ReviewedProposal): RowChange | null {
  if (!review.corpus || proposal.kind !== 'claim') return null;
  const open = review.claims.get(proposal.id);
  const claim = open ?? (written === null ? undefined : review.corpus.claims.get(written));
  const key = claim ? claimRowKey(claim) : proposedRowKey(payload, review.corpus);
  if (!key) return null;
  const now = review.rowWith(key, new Set());
  const after = open ? review.rowWith(key, new Set([proposal.id])) : null;
  return { now, after, ...describedRows([now, after], review), claim: claim?.id ?? null };
}

/** Key of the row that a claim with this payload would be in; null if the payload names no subject or question of the corpus. */
function proposedRowKey(payload: ProposalPayload, { events, entities, facets }: Corpus): RowKey | null {
  const about = nameIn(payload, 'about');
  const facet = nameIn(payload, 'facet');
  if (about === null || facet === null || !facets.has(facet) || !(events.has(about) || entities.has(about))) return null;
  const { qualifiers } = payload;
  return { about, facet, of: nameIn(qualifiers, 'of'), where: nameIn(qualifiers, 'where') };
}

function nameIn(record: unknown, field: string): string | null {
  const value = typeof record === 'object' && record !== null ? Reflect.get(record, field) : null;
  return typeof value === 'string' ? value : null;
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
