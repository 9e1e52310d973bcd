/**
 * A new answer in which every part that says the same as before is the very same object, so that what is drawn of it is not
 * drawn anew. Answers are plain data.
 */
export function reuseUnchangedParts<T>(before: unknown, now: T): T {
  if (Object.is(before, now)) return now;
  if (typeof before !== 'object' || typeof now !== 'object' || before === null || now === null) return now;
  if (Array.isArray(before) !== Array.isArray(now)) return now;
  const [old, next] = [before as Record<string, unknown>, now as Record<string, unknown>];
  const keys = Object.keys(next);
  let same = keys.length === Object.keys(old).length;
  const kept: [string, unknown][] = [];
  for (const key of keys) {
    const part = Object.hasOwn(old, key) ? reuseUnchangedParts(old[key], next[key]) : next[key];
    kept.push([key, part]);
    if (!Object.hasOwn(old, key) || !Object.is(part, old[key])) same = false;
  }
  if (same) return before as T;
  return (Array.isArray(now) ? kept.map(([, part]) => part) : Object.fromEntries(kept)) as T;
}
