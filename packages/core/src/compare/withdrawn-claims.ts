import { perCorpus } from '../corpus/per-corpus.ts';
import type { Id } from '../text/id.ts';

/** Rule R6: what was corrected, retracted or superseded is shown and not compared; and by which claims it was. */
export const withdrawnClaims = perCorpus((corpus): ReadonlyMap<Id, readonly Id[]> => {
  const by = new Map<Id, Id[]>();
  for (const { id, corrects, retracts, supersedes } of corpus.compiled.claims)
    for (const gone of new Set([...corrects, ...retracts, ...supersedes])) by.set(gone, [...(by.get(gone) ?? []), id].sort());
  return by;
});
