import { groupPairs } from '../corpus/group-pairs.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import { byCodePoint } from '../text/canonical-json.ts';
import type { Id } from '../text/id.ts';

/** Rule R6: what was corrected, retracted or superseded is shown and not compared; and by which claims it was. */
export const withdrawnClaims = perCorpus((corpus): ReadonlyMap<Id, readonly Id[]> => {
  const withdrawals = corpus.compiled.claims.flatMap(({ id, corrects, retracts, supersedes }) =>
    [...new Set([...corrects, ...retracts, ...supersedes])].map((withdrawn) => [withdrawn, id] as const),
  );
  return groupPairs(withdrawals.sort(([, a], [, b]) => byCodePoint(a, b)));
});
