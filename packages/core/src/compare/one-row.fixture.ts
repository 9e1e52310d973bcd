import { type PlainRecord, type SmallClaim, type SmallCorpus, smallCorpus } from '../compile/small-corpus.fixture.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Comparison } from '../shapes/comparison.ts';
import type { Row } from '../shapes/row.ts';
import { compare } from './compare.ts';
import type { QuestionInput } from './question.ts';

/** Claims of two outlets, A and B. */
export function twoOutlets(a: readonly SmallClaim[], b: readonly SmallClaim[] = []): SmallCorpus {
  return { documents: { A: { claims: a }, B: { claims: b } } };
}

/** Comparison of `event:fire` in a small corpus, or in one that is open already. */
export function compareFire(small: SmallCorpus | Corpus, input: Partial<QuestionInput> = {}): Comparison {
  return compare('compiled' in small ? small : smallCorpus(small), { about: ['event:fire'], ...input });
}

/** The only row of a facet and side; throws where there is not exactly one. */
export function onlyRow(small: SmallCorpus | Corpus, facet = 'deaths', of: string | null = null, input: Partial<QuestionInput> = {}): Row {
  const rows = compareFire(small, input).rows.filter((r) => r.facet === facet && r.of === of);
  if (rows.length !== 1 || !rows[0]) throw new Error(`${rows.length} rows of ${facet}`);
  return rows[0];
}

/** Counts of a row: attestations, reporters, origins. */
export function independenceCountsOf(row: Row): [number, number, number] {
  const { attestations, reporters, origins } = row.corroboration;
  return [attestations, reporters, origins];
}

/** An attribution of one hop or more: the last agent states, the others report. */
export function attributedTo(...agents: string[]): PlainRecord {
  return { attribution: agents.map((agent, i) => ({ agent, act: i === agents.length - 1 ? 'states' : 'reports' })) };
}
