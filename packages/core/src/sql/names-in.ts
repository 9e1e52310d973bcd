/** Longest string that may be an id or a date; others are texts. */
const MOST_LENGTH = 300;

/** Counted words and digests are neither ids nor dates. */
const SKIPPED: ReadonlySet<string> = new Set(['terms', 'digest', 'sha256']);

/** Every short string in some data, and every key. */
function stringsWithin(data: unknown, found: Set<string>): Set<string> {
  if (typeof data === 'string') {
    if (data.length <= MOST_LENGTH) found.add(data);
  } else if (typeof data === 'object' && data !== null) {
    if (Array.isArray(data)) for (const item of data) stringsWithin(item, found);
    else
      for (const [key, item] of Object.entries(data)) {
        if (SKIPPED.has(key)) continue;
        found.add(key);
        stringsWithin(item, found);
      }
  }
  return found;
}

/** Strings in some data that may be dates: every EDTF date has a digit or an open end. */
export function datesIn(data: unknown): ReadonlySet<string> {
  return new Set([...stringsWithin(data, new Set())].filter(mayBeDate));
}

/** Short strings in some data: all of them, those that may be ids of records, and those that may be dates. */
export function namesIn(data: unknown) {
  const all = [...stringsWithin(data, new Set())];
  return { all, ids: all.filter((text) => /^[^\s:]+:\S+$/.test(text)), dates: all.filter(mayBeDate) };
}

function mayBeDate(text: string): boolean {
  return /\d|\.\./.test(text);
}
