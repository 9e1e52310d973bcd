import { lettersOf } from './letters-of.ts';
import type { VerifiedText } from './verified-text.ts';

/** Letters and digits in a row from which words count as those of the text; a Han or kana character says as much as two letters. */
const MOST_LETTERS = 40;
const MOST_WIDE = 20;
/** Shortest sentence that counts as one: "Yes." and 「はい。」 are anybody's words. */
const LEAST_SENTENCE = 12;

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** True for words that repeat a sentence of a text, or a long run of it: records are in the coder's own words, and texts stay where they are. */
export function repeatsText(words: string, { text, letters, sentences }: Pick<VerifiedText, 'text' | 'letters' | 'sentences'>): boolean {
  const own = lettersOf(words);
  const most = WIDE.test(own) ? MOST_WIDE : MOST_LETTERS;
  for (let i = 0; i + most <= own.length; i++) if (letters.includes(own.slice(i, i + most))) return true;
  return sentences.some(({ start, end }) => {
    const sentence = lettersOf(text.slice(start, end));
    return sentence.length >= LEAST_SENTENCE && own.includes(sentence);
  });
}
