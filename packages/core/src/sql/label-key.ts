/** Code units that a key keeps: an index of PostgreSQL takes at most 2,700 bytes. Labels that share so many keep the order of the corpus. */
const MOST_UNITS = 500;

/**
 * A key that any database sorts as JavaScript sorts the text, whatever its collation: UTF-16 code units in hexadecimal. Digits come
 * before letters in every collation.
 */
export function labelKey(label: string): string {
  let key = '';
  for (let i = 0; i < label.length && i < MOST_UNITS; i++) key += label.charCodeAt(i).toString(16).padStart(4, '0');
  return key;
}
