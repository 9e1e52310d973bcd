import { claimRowKey, writeRowKey } from '../compare/row-key.ts';
import type { Row, RowKey, Verdict } from '../shapes/row.ts';
import type { ReviewCorpus } from './review-corpus.ts';

/** Changes that accepting a proposal makes, the most consequential first. */
export const CONSEQUENCES = ['flip', 'second-origin', 'new-row', 'other-answer', 'nothing'] as const;
type Consequence = (typeof CONSEQUENCES)[number];

/** The verdict of a row with its rule and counts. */
export interface RowState {
  readonly verdict: Verdict;
  readonly rule: string;
  readonly attestations: number;
  readonly reporters: number;
  readonly origins: number;
}

/** Row of a claim now, and if the claim were accepted. */
export interface Impact {
  readonly row: RowKey;
  readonly now: RowState | null;
  readonly after: RowState | null;
  readonly consequence: Consequence;
}

/** Impact of accepting one open proposal; null for one that is refused or no claim. */
export function impactOf(review: ReviewCorpus, proposal: string): Impact | null {
  const claim = review.claims.get(proposal);
  if (!claim) return null;
  const row = claimRowKey(claim);
  const now = review.rowWith(row, new Set());
  const after = review.rowWith(row, new Set([proposal]));
  return { row, now: stateOf(now), after: stateOf(after), consequence: consequenceOf(now, after) };
}

function stateOf(row: Row | null): RowState | null {
  if (!row) return null;
  const { attestations, reporters, origins } = row.corroboration;
  return { verdict: row.verdict, rule: row.rule, attestations, reporters, origins };
}

function consequenceOf(now: Row | null, then: Row | null): Consequence {
  if (!then) return 'nothing';
  if (!now) return 'new-row';
  if (now.verdict !== then.verdict) return then.verdict === 'agree' && now.verdict === 'single' ? 'second-origin' : 'flip';
  if (then.corroboration.origins > now.corroboration.origins) return 'second-origin';
  return then.answers.length === now.answers.length ? 'nothing' : 'other-answer';
}

/** True if any of the open proposals can still change a verdict. */
export interface ReviewStop {
  /** Rows whose verdict, once they have one, some part of the open proposals would change. */
  readonly flipping: readonly RowKey[];
  /** Rows that no reviewed claim answers yet and an open one would. */
  readonly unanswered: readonly RowKey[];
  /** False where a row has more open proposals than all parts of which were compared, so that some were not. */
  readonly proven: boolean;
}

/** Most open proposals of one row of which every part is compared: 2 to this power comparisons. */
const MOST_PARTS = 8;

/**
 * True if what is left can change a verdict. For every row each part of its open proposals is compared: if none gives another verdict than
 * the reviewed claims alone, no order of accepting and rejecting them can. Rows with more than eight open proposals are compared with each
 * alone, without each, and with all, which is likely but no proof.
 */
export function reviewStop(review: ReviewCorpus): ReviewStop {
  const rows = new Map<string, { key: RowKey; open: string[] }>();
  for (const [proposal, claim] of review.claims) {
    const key = claimRowKey(claim);
    const row = rows.get(writeRowKey(key)) ?? { key, open: [] };
    row.open.push(proposal);
    rows.set(writeRowKey(key), row);
  }
  const flipping: RowKey[] = [];
  const unanswered: RowKey[] = [];
  let proven = true;
  for (const { key, open } of rows.values()) {
    const now = review.rowWith(key, new Set());
    if (!now) {
      unanswered.push(key);
      continue;
    }
    if (open.length > MOST_PARTS) proven = false;
    if (partsOf(open).some((part) => review.rowWith(key, part)?.verdict !== now.verdict)) flipping.push(key);
  }
  return { flipping, unanswered, proven };
}

function partsOf(open: readonly string[]): ReadonlySet<string>[] {
  if (open.length > MOST_PARTS)
    return [new Set(open), ...open.flatMap((one) => [new Set([one]), new Set(open.filter((other) => other !== one))])];
  return Array.from({ length: 2 ** open.length - 1 }, (_, i) => new Set(open.filter((__, bit) => ((i + 1) >> bit) & 1)));
}
