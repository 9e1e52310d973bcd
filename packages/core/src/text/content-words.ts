import { withoutApostrophes } from './apostrophes.ts';

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
const HIRAGANA_ONLY = /^[\p{Script=Hiragana}ー]+$/u;
const KATAKANA_ONLY = /^[\p{Script=Katakana}ー]+$/u;
/** Numbers in any script, with separators. */
const NUMBER = /^[\p{N}〇一二三四五六七八九十百千万億兆.,:/]+$/u;

/** English stop words. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about after all also an and any are as at be because been before being but by can could did do does each for from had has have he her
  here him his how i if in into is it its just me more most my no nor not of off on one only or other our out over own said same she should so
  some such than that the their them then there these they this those through to too under until up us very was we were what when where which
  while who whom why will with would you your it's i'm don't`.split(/\s+/),
);

/** Vowel signs and the letter stretcher of Arabic, which are written or not. */
const OPTIONAL_ARABIC = /[\u0640\u064B-\u0652\u0670]/g;

/**
 * Content words of a text, normalized by NFKC and to lower case; words of hiragana alone, numbers, English stop words and those of
 * `stopWords` are dropped. Adjacent katakana segments are joined, because the segmenter splits names that its dictionary lacks.
 */
export function contentWords(text: string, stopWords: ReadonlySet<string> = FUNCTION_WORDS): string[] {
  const words: string[] = [];
  let end = -1;
  for (const { segment, index, isWordLike } of segmenter.segment(
    withoutApostrophes(text.normalize('NFKC').toLowerCase().replace(OPTIONAL_ARABIC, '')),
  )) {
    if (!isWordLike) continue;
    const last = words.at(-1);
    if (index === end && last !== undefined && KATAKANA_ONLY.test(segment) && KATAKANA_ONLY.test(last))
      words[words.length - 1] = last + segment;
    else words.push(segment);
    end = index + segment.length;
  }
  return words.filter((word) => !HIRAGANA_ONLY.test(word) && !NUMBER.test(word) && !FUNCTION_WORDS.has(word) && !stopWords.has(word));
}
