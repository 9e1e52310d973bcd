import { type PlainRecord, type SmallClaim, type SmallCorpus, smallCorpus } from '../compile/small-corpus.fixture.ts';
import type { Comparison } from '../shapes/comparison.ts';
import type { Row } from '../shapes/row.ts';
import { compare } from './compare.ts';
import type { QuestionInput } from './question.ts';

/** Claims of two outlets, A and B, on lines of their own. */
export function twoOutlets(a: readonly SmallClaim[], b: readonly SmallClaim[] = []): SmallCorpus {
  return { documents: { A: { claims: a }, B: { claims: b } } };
}

/** The comparison of `event:fire` in a small corpus. */
export function compareFire(small: SmallCorpus, asked: Partial<QuestionInput> = {}): Comparison {
  return compare(smallCorpus(small), { about: ['event:fire'], ...asked });
}

/** The one row of a facet (and side); throws where there is none. */
export function onlyRow(small: SmallCorpus, facet = 'deaths', of: string | null = null, asked: Partial<QuestionInput> = {}): Row {
  const rows = compareFire(small, asked).rows.filter((r) => r.facet === facet && r.of === of);
  if (rows.length !== 1 || !rows[0]) throw new Error(`${rows.length} rows of ${facet}`);
  return rows[0];
}

/** The counts of a row: attestations, reporters, origins. */
export function independenceCountsOf(row: Row): [number, number, number] {
  const { attestations, reporters, origins } = row.corroboration;
  return [attestations, reporters, origins];
}

/** An attribution of one or more hops; `person:anna` states. */
export function attributedTo(...agents: string[]): PlainRecord {
  return { attribution: agents.map((agent, i) => ({ agent, act: i === agents.length - 1 ? 'states' : 'reports' })) };
}
