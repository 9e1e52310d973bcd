/** Canonical JSON: keys sorted by UTF-16 code unit, no white space, `undefined` omitted. Equal data gives equal bytes. */
export function canonicalJson(value: unknown): string {
  // `JSON.stringify` is four times as fast, and a compiled corpus has its keys in order almost everywhere.
  if (hasSortedKeys(value)) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value as object)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`);
  return `{${entries.join(',')}}`;
}

/** True if every object within has its keys in order. Keys like "2020" precede all others in JavaScript, so `dates` may not. */
function hasSortedKeys(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every(hasSortedKeys);
  let last = '';
  for (const key of Object.keys(value)) {
    if (key < last || !hasSortedKeys((value as Readonly<Record<string, unknown>>)[key])) return false;
    last = key;
  }
  return true;
}

/** Sort order of two strings, independent of the locale. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
