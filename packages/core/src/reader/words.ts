/** Katakana variants that one name is written with: ヴ and バ rows, and the long sign. */
const FOLDS: readonly [RegExp, string][] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ/g, 'ビ'],
  [/ヴェ/g, 'ベ'],
  [/ヴォ/g, 'ボ'],
  [/ヴ/g, 'ブ'],
  [/[・·ー]/g, ''],
];

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
const HIRAGANA_ONLY = /^[\p{Script=Hiragana}ー]+$/u;
const HAN_RUN = /\p{Script=Han}+/gu;

/** One spelling for many: width, case, hiragana to katakana, ヴ to バ. */
export function fold(text: string): string {
  let folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
  for (const [from, to] of FOLDS) folded = folded.replace(from, to);
  return folded;
}

/**
 * The words of a text for search, Japanese and Latin alike: content words (those of hiragana alone carry none), and each
 * Han character and pair, so that two-character words and one-character names are always found.
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC');
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(plain)) if (isWordLike && !HIRAGANA_ONLY.test(segment)) words.add(fold(segment));
  for (const [run] of plain.matchAll(HAN_RUN)) {
    const signs = [...run];
    signs.forEach((sign, i) => {
      words.add(sign);
      const next = signs[i + 1];
      if (next !== undefined) words.add(sign + next);
    });
  }
  words.delete('');
  return [...words];
}
