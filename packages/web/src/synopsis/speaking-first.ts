import type { Account, ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import { clashColumns } from './clash-columns.ts';

/** Columns that fit on a narrow desktop. Where more accounts clash, their order decides which sides are seen together. */
const FITTING_COLUMNS = 4;

/** Comparisons with their accounts in order: each view of one answer must be the same object. */
const ordered = new WeakMap<ComparisonAnswer, ComparisonAnswer>();

/** A comparison with the accounts that clash first, so that both sides are seen together, then those that say something, then the silent ones. */
export function speakingFirst(comparison: ComparisonAnswer): ComparisonAnswer {
  const known = ordered.get(comparison);
  if (known) return known;
  const columns = clashColumns(comparison.rows);
  const clashing = new Map(columns.map((account, i) => [account, columns.length > FITTING_COLUMNS ? i : 0]));
  const speaking = new Set(
    comparison.rows.flatMap(({ cells }) => cells.filter(({ claims }) => claims.length > 0).map(({ account }) => account)),
  );
  const rankOf = ({ siglum }: Account) => clashing.get(siglum) ?? columns.length + (speaking.has(siglum) ? 0 : 1);
  const inOrder = { ...comparison, accounts: comparison.accounts.toSorted((a, b) => rankOf(a) - rankOf(b)) };
  ordered.set(comparison, inOrder);
  return inOrder;
}
