import type { Corpus } from '../corpus/corpus.ts';
import { groupPairs } from '../corpus/group-pairs.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim } from '../model/claim.ts';
import type { Facet } from '../model/corpus.ts';
import type { Id } from '../text/id.ts';
import type { QuantityValue } from '../values/quantity.ts';
import { relateValues } from '../values/registry.ts';
import { areRivals } from './rivals.ts';
import { claimRowKey, isSameRow, type RowKey } from './row-key.ts';

/** A stated count held against a stated list of the same things (rule R7). */
export interface CountCheck {
  readonly count: Id;
  readonly list: Id;
  /** How many the list names; an open one names at least so many. */
  readonly listed: number;
  readonly closed: boolean;
  /** The number leaves room for the list, or it does not. */
  readonly is: 'fits' | 'parts';
}

/**
 * Every count of a subject that meets a list of what it counts, on one side and in one place, and of one time. `claims` are
 * those that a comparison hears and that stand.
 */
export function countChecks(row: RowKey, claims: readonly Claim[], corpus: Corpus): CountCheck[] {
  const counting = countingFacets(corpus).get(row.facet);
  if (!counting) return [];
  const here = (facet = '') => claims.filter((c) => isSameRow(claimRowKey(c), { ...row, facet }));
  return counting.flatMap((f) =>
    here(f.id).flatMap((count) =>
      here(f.counts).flatMap((list) => (areRivals(count, list, corpus) ? (checkCount(count, list, corpus) ?? []) : [])),
    ),
  );
}

/** The facets that count, by their own name and by that of what they count. */
const countingFacets = perCorpus(
  (corpus): ReadonlyMap<string, readonly Facet[]> =>
    groupPairs(corpus.compiled.facets.flatMap((f) => (f.counts === undefined ? [] : [f.id, f.counts].map((name) => [name, f] as const)))),
);

function checkCount(count: Claim, list: Claim, corpus: Corpus): CountCheck | null {
  if (count.value.type !== 'quantity' || list.value.type !== 'entities') return null;
  if (count.polarity === 'denied' || list.polarity === 'denied') return null;
  const { entities, closed } = list.value;
  const listed = entities.length;
  const named: QuantityValue = {
    ...count.value,
    lower: listed,
    upper: closed ? listed : null,
    modifier: closed ? 'exact' : 'at-least',
  };
  const relation = relateValues(named, count.value, { answers: 'one' }, corpus);
  return { count: count.id, list: list.id, listed, closed, is: relation === 'disjoint' ? 'parts' : 'fits' };
}
