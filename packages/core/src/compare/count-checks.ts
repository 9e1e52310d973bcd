import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { CountCheck, RowKey } from '../shapes/row.ts';
import type { QuantityValue } from '../shapes/value.ts';
import { relateValues } from '../values/registry.ts';
import { areRivals } from './rivals.ts';

/**
 * Every count of a subject that meets a list of what it counts, on one side and in one place, and of one time. `claims` are
 * those that a comparison hears and that stand.
 */
export function countChecks({ about, facet, of, where }: RowKey, claims: readonly Claim[], corpus: Corpus): CountCheck[] {
  const counting = countingFacets(corpus).get(facet);
  if (!counting) return [];
  const here = (id?: string) =>
    claims.filter((c) => c.facet === id && c.about === about && c.qualifiers.of === of && c.qualifiers.where === where);
  return counting.flatMap((f) =>
    here(f.id).flatMap((count) =>
      here(f.counts).flatMap((list) => (areRivals(count, list, corpus) ? (checkCount(count, list, corpus) ?? []) : [])),
    ),
  );
}

/** The facets that count, by their own name and by that of what they count. */
const countingFacets = perCorpus((corpus): ReadonlyMap<string, readonly Facet[]> => {
  const found = new Map<string, Facet[]>();
  for (const facet of corpus.compiled.facets)
    if (facet.counts !== undefined) for (const name of [facet.id, facet.counts]) found.set(name, [...(found.get(name) ?? []), facet]);
  return found;
});

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
