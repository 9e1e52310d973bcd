/**
 * Structural sharing: returns `now` with each part that equals the same part of `before` replaced by that object, so that Solid
 * does not render it again. For plain data only.
 */
export function reuseUnchangedParts<T>(before: unknown, now: T): T {
  if (Object.is(before, now)) return now;
  if (typeof before !== 'object' || typeof now !== 'object' || before === null || now === null) return now;
  if (Array.isArray(before) !== Array.isArray(now)) return now;
  const [old, next] = [before as Record<string, unknown>, now as Record<string, unknown>];
  const keys = Object.keys(next);
  let unchanged = keys.length === Object.keys(old).length;
  const parts: [string, unknown][] = [];
  for (const key of keys) {
    const part = Object.hasOwn(old, key) ? reuseUnchangedParts(old[key], next[key]) : next[key];
    parts.push([key, part]);
    if (!Object.hasOwn(old, key) || !Object.is(part, old[key])) unchanged = false;
  }
  if (unchanged) return before as T;
  return (Array.isArray(now) ? parts.map(([, part]) => part) : Object.fromEntries(parts)) as T;
}
