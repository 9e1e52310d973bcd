import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../model/claim.ts';
import type { Facet } from '../model/corpus.ts';
import { type Corroboration, corroborate } from './independence.ts';
import type { Gathered, RowKey } from './rows.ts';
import { type Decision, decide } from './verdict.ts';
import { withdrawn } from './withdrawn.ts';

/** A row's verdict and counts, before anybody is given a column. */
export interface Judged {
  readonly key: RowKey;
  readonly facet: Facet;
  /** All claims of the row, and those of them that stand (rule R6). */
  readonly claims: readonly Claim[];
  readonly standing: readonly Claim[];
  readonly decision: Decision;
  readonly corroboration: Corroboration;
}

/** Columns arrange and do not decide: what a row says can be told without them (rule C1). */
export function judge({ claims, ...key }: Gathered, corpus: Corpus): Judged {
  const facet = corpus.facets.get(key.facet);
  if (!facet) throw new Error(`no facet ${key.facet} in the corpus`);
  const gone = withdrawn(corpus);
  const standing = gone.size === 0 ? claims : claims.filter((c) => !gone.has(c.id));
  const decision = decide(standing, facet, corpus);
  return { key, facet, claims, standing, decision, corroboration: corroborate(standing, facet, corpus) };
}
