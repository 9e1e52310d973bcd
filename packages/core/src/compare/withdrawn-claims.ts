import { groupPairs } from '../corpus/group-pairs.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import { byCodePoint } from '../text/canonical-json.ts';
import type { Id } from '../text/id.ts';

/**
 * Claims that were corrected, retracted or superseded, each with the claims that did so. They are shown and not compared (rule R6). On a
 * running facet a superseded figure was right in its time and stays (rule R11).
 */
export const withdrawnClaims = perCorpus((corpus): ReadonlyMap<Id, readonly Id[]> => {
  const withdrawals = corpus.compiled.claims.flatMap(({ id, facet, corrects, retracts, supersedes }) => {
    const replaced = corpus.facets.get(facet)?.running === undefined ? supersedes : [];
    return [...new Set([...corrects, ...retracts, ...replaced])].map((withdrawn) => [withdrawn, id] as const);
  });
  return groupPairs(withdrawals.sort(([, a], [, b]) => byCodePoint(a, b)));
});
