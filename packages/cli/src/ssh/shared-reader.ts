import { askReader, mapReader } from '@synoptic/core/reader/map-reader';
import type { Reader } from '@synoptic/core/reader/reader';
import { LruMap } from '@synoptic/core/text/lru-map';

/** Number of cached answers for all guests. */
const MAX_SHARED_ANSWERS = 400;

/** Creates a reader that caches answers across guests, so that many sessions use little more memory than one. */
export function sharedReader(reader: Reader): Reader {
  const known = new LruMap<string, Promise<unknown>>(MAX_SHARED_ANSWERS);
  return mapReader(reader, (method, args) => {
    const key = JSON.stringify([method, ...args]);
    const found = known.get(key);
    if (found) return found;
    const answer = askReader(reader, method, args);
    known.set(key, answer);
    // A rejected answer is not cached.
    answer.catch(() => known.delete(key));
    return answer;
  });
}
