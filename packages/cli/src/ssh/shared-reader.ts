import { askReader, forwardingReader } from '@synoptic/core/reader/forwarding-reader';
import type { Reader } from '@synoptic/core/reader/reader';
import { LruMap } from '@synoptic/core/text/lru-map';

/** Answers that are kept for all guests together. */
const MAX_SHARED_ANSWERS = 400;

/** A reader that shares its answers among guests, so that a hundred sessions take little more memory than one. */
export function sharedReader(reader: Reader): Reader {
  const known = new LruMap<string, Promise<unknown>>(MAX_SHARED_ANSWERS);
  return forwardingReader((method, args) => {
    const key = JSON.stringify([method, ...args]);
    const found = known.get(key);
    if (found) return found;
    const answer = askReader(reader, method, args);
    known.set(key, answer);
    // A failed question is asked again.
    answer.catch(() => known.delete(key));
    return answer;
  });
}
