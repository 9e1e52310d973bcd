import type { Corpus } from '../corpus/corpus.ts';
import { groupPairs } from '../corpus/group-pairs.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { CountCheck, RowKey } from '../shapes/row.ts';
import type { QuantityValue } from '../shapes/value.ts';
import { relateValues } from '../values/registry.ts';
import { areRivals } from './rivals.ts';

/**
 * Checks of every count against every list of the things that it counts, of the same subject and side, where the two are
 * rivals. `claims` are those of the comparison that are not withdrawn.
 */
export function countChecks(row: RowKey, claims: readonly Claim[], corpus: Corpus): CountCheck[] {
  const counting = countingFacets(corpus).get(row.facet);
  if (!counting) return [];
  const here = (facet?: string) =>
    claims.filter((c) => c.facet === facet && c.about === row.about && c.qualifiers.of === row.of && c.qualifiers.where === row.where);
  return counting.flatMap((f) =>
    here(f.id).flatMap((count) =>
      here(f.counts).flatMap((list) => (areRivals(count, list, corpus) ? (checkCount(count, list, corpus) ?? []) : [])),
    ),
  );
}

/** Facets that count, by their own name and by that of the facet that they count. */
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
  const relation = relateValues(named, count.value, { answers: 'one', counts: list.facet }, corpus);
  return { count: count.id, list: list.id, listed, closed, is: relation === 'disjoint' ? 'parts' : 'fits' };
}
