import type { Highlight } from '@synoptic/core/shapes/glance';
import { kindOf } from '@synoptic/core/text/id';

/**
 * Disagreements to begin with, each of another subject and question: a clash of facts, the weightiest of all, and one on an event, which needs the least
 * knowledge of the matter; then the weightiest of the rest.
 */
export function chooseFindings(disagreements: readonly Highlight[], count: number): readonly Highlight[] {
  const chosen: Highlight[] = [];
  const take = (fits: (row: Highlight) => boolean): void => {
    const fresh = (row: Highlight) => chosen.every((one) => one.about !== row.about && one.facet !== row.facet);
    const row = disagreements.find((one) => fresh(one) && fits(one));
    if (row && chosen.length < count) chosen.push(row);
  };
  take(({ verdict }) => verdict === 'conflict');
  take(() => true);
  take(({ about }) => kindOf(about) === 'event');
  for (let i = chosen.length; i < count; i++) take(() => true);
  return chosen;
}
