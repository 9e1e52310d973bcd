import type { Reader } from '@synoptic/core/reader/reader';

/** The latest answers that are kept for all guests together. */
const MAX_SHARED_ANSWERS = 400;

/** A reader that gives guests who ask the same the same answer, so that a hundred sessions hold little more than one. */
export function sharedReader(reader: Reader): Reader {
  const known = new Map<string, Promise<unknown>>();
  const ask = (name: string, args: readonly unknown[], question: () => Promise<unknown>): Promise<unknown> => {
    const key = JSON.stringify([name, ...args]);
    const found = known.get(key);
    const answer = found ?? question();
    known.delete(key);
    known.set(key, answer);
    // A failed question is asked again.
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
