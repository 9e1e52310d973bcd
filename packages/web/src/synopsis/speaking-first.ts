import type { Account, ComparisonAnswer } from '@synoptic/core/shapes/comparison';

/** Comparisons with their accounts in order: each view of one answer must be the same object. */
const ordered = new WeakMap<ComparisonAnswer, ComparisonAnswer>();

/** A comparison with the accounts that clash first, so that both sides are seen together, then those that say something, then the silent ones. */
export function speakingFirst(comparison: ComparisonAnswer): ComparisonAnswer {
  const known = ordered.get(comparison);
  if (known) return known;
  const rank = new Map<string, number>();
  for (const { cells, explanation, verdict } of comparison.rows) {
    const clashing = new Set(verdict === 'conflict' || verdict === 'contrast' ? explanation.pairs.flatMap(({ claims }) => claims) : []);
    for (const { account, claims } of cells)
      if (claims.length > 0) rank.set(account, claims.some((id) => clashing.has(id)) ? 0 : (rank.get(account) ?? 1));
  }
  const rankOf = ({ siglum }: Account) => rank.get(siglum) ?? 2;
  const inOrder = { ...comparison, accounts: comparison.accounts.toSorted((a, b) => rankOf(a) - rankOf(b)) };
  ordered.set(comparison, inOrder);
  return inOrder;
}
