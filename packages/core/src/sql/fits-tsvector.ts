/** Bytes of the longest word in a `tsvector` or `tsquery` of PostgreSQL. */
const MOST_WORD_BYTES = 2_046;

/** True if PostgreSQL's full text takes a word; longer ones are not found. */
export function fitsTsvector(word: string): boolean {
  return new TextEncoder().encode(word).length <= MOST_WORD_BYTES;
}
