import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { SearchAnswer } from '../shapes/search.ts';
import { byCodePoint } from '../text/canonical-json.ts';
import { nearestName } from '../text/nearest-name.ts';
import { onceForEach } from '../text/once-for-each.ts';
import { searchEntries } from './search-entries.ts';
import { replaceWords, spelledWords } from './search-words.ts';

/** Least letters of a word that may differ by one edit, and by two. Words so alike are of one script. */
const LEAST_LETTERS = { oneEdit: 5, twoEdits: 8 } as const;
/** Numbers and codes have no near spelling: another number is another fact. */
const LETTERS_ONLY = /^[\p{L}\p{M}]+$/u;

/** Words of a corpus that can be a near spelling, by their length, the most frequent first. */
export const spellingsByLength = perCorpus((corpus: Corpus): ReadonlyMap<number, readonly string[]> => {
  const counts = new Map<string, number>();
  const spellingsIn = onceForEach((text: string) =>
    spelledWords(text).flatMap(({ folded }) => (folded.length >= LEAST_LETTERS.oneEdit - 1 && LETTERS_ONLY.test(folded) ? folded : [])),
  );
  for (const { names, text, context = '' } of searchEntries(corpus))
    for (const word of new Set([names, text, context].flatMap(spellingsIn))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byLength = new Map<number, string[]>();
  for (const [word] of [...counts].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]))) {
    const same = byLength.get(word.length);
    if (same) same.push(word);
    else byLength.set(word.length, [word]);
  }
  return byLength;
});

/** Words of a query that nothing has, and the lengths of the words that can be near one of them. */
export function wordsToRespell(q: string, has: (written: string) => boolean) {
  const words = spelledWords(q).filter(({ written }) => !has(written));
  return { absent: words.map(({ written }) => written), lengths: [...new Set(words.flatMap(({ folded }) => nearLengths(folded)))] };
}

/** The answer to a query as it was written, or the one to its near spelling where there is one, with the words that were replaced. */
export function answerRespelled(
  asWritten: SearchAnswer,
  near: SearchAnswer | null,
  { respelled, absent }: Pick<SearchAnswer, 'respelled' | 'absent'>,
): SearchAnswer {
  return near === null ? { ...asWritten, absent } : { ...near, q: asWritten.q, respelled, absent };
}

/** Lengths of the words that can be near a word, likeliest first; none for a word that is too short or not all letters. */
function nearLengths(folded: string): readonly number[] {
  const [edits, length] = [editsOf(folded), folded.length];
  if (edits === 0) return [];
  return edits === 1 ? [length, length + 1, length - 1] : [length, length + 1, length - 1, length + 2, length - 2];
}

/**
 * Replaces the words of a query that nothing has by the nearest spelling in the corpus: one edit away for five letters or more, two for eight.
 *
 * @param absent words of the query that nothing has, as they are written
 * @param ofLength words of the corpus with a length (`spellingsByLength`)
 */
export function respellQuery(
  q: string,
  absent: readonly string[],
  ofLength: (length: number) => readonly string[],
): Pick<SearchAnswer, 'q' | 'respelled' | 'absent'> {
  const as = new Map<string, string>();
  for (const { written, folded } of spelledWords(absent.join(' '))) {
    const near = nearestName(folded, nearLengths(folded).flatMap(ofLength), editsOf(folded));
    if (near !== null) as.set(written, inCaseOf(written, near));
  }
  return {
    q: as.size === 0 ? q : replaceWords(q, as),
    respelled: [...as].map(([word, as]) => ({ word, as })),
    absent: absent.filter((word) => !as.has(word)),
  };
}

function editsOf(folded: string): number {
  if (!LETTERS_ONLY.test(folded) || folded.length < LEAST_LETTERS.oneEdit) return 0;
  return folded.length < LEAST_LETTERS.twoEdits ? 1 : 2;
}

/** Writes a folded word with the capitals of another. */
function inCaseOf(written: string, folded: string): string {
  if (written === written.toUpperCase()) return folded.toUpperCase();
  const [first = '', ...rest] = folded;
  return written[0] === written[0]?.toUpperCase() ? `${first.toUpperCase()}${rest.join('')}` : folded;
}
