import type { Reader } from '@synoptic/core/reader/reader';

/** Number of cached answers for all guests. */
const MAX_SHARED_ANSWERS = 400;

/** Creates a reader that caches answers across guests, so that many sessions use little more memory than one. */
export function sharedReader(reader: Reader): Reader {
  const known = new Map<string, Promise<unknown>>();
  const ask = (name: string, args: readonly unknown[], question: () => Promise<unknown>): Promise<unknown> => {
    const key = JSON.stringify([name, ...args]);
    const found = known.get(key);
    const answer = found ?? question();
    known.delete(key);
    known.set(key, answer);
    // A rejected answer is not cached.
    if (!found) answer.catch(() => known.delete(key));
    for (const oldest of known.keys()) {
      if (known.size <= MAX_SHARED_ANSWERS) break;
      known.delete(oldest);
    }
    return answer;
  };
  const methods = Object.entries(reader).map(([name, method]) => [
    name,
    (...args: unknown[]) => ask(name, args, () => (method as (...args: unknown[]) => Promise<unknown>)(...args)),
  ]);
  return Object.fromEntries(methods) as Reader;
}
