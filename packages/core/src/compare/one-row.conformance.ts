import { type Data, type Small, type SmallClaim, smallCorpus } from '../compile/small-corpus.conformance.ts';
import { type Comparison, compare, type Row } from './compare.ts';
import type { AskedQuestion } from './question.ts';

/** Claims of two outlets, A and B, on lines of their own. */
export function told(a: readonly SmallClaim[], b: readonly SmallClaim[] = []): Small {
  return { documents: { A: { claims: a }, B: { claims: b } } };
}

/** The comparison of `event:fire` in a small corpus. */
export function compared(small: Small, asked: Partial<AskedQuestion> = {}): Comparison {
  return compare(smallCorpus(small), { about: ['event:fire'], ...asked });
}

/** The one row of a facet (and side); throws where there is none. */
export function rowOf(small: Small, facet = 'deaths', of: string | null = null, asked: Partial<AskedQuestion> = {}): Row {
  const rows = compared(small, asked).rows.filter((r) => r.facet === facet && r.of === of);
  if (rows.length !== 1 || !rows[0]) throw new Error(`${rows.length} rows of ${facet}`);
  return rows[0];
}

/** The counts of a row: attestations, reporters, origins. */
export function countsOf(row: Row): [number, number, number] {
  const { attestations, reporters, origins } = row.corroboration;
  return [attestations, reporters, origins];
}

/** An attribution of one or more hops; `person:anna` states. */
export function by(...agents: string[]): Data {
  return { attribution: agents.map((agent, i) => ({ agent, act: i === agents.length - 1 ? 'states' : 'reports' })) };
}
