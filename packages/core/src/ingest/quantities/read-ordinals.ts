import type { Rational } from '../../values/rational.ts';
import { rational } from '../../values/rational.ts';
import { lexNumbers, lowercaseSameLength } from '../numbers/lex-numbers.ts';
import type { ExpressionReading, ReadingLanguage } from '../reading.ts';
import { isSpacedLetter } from '../text/character-class.ts';
import { type FoldedView, rawSpan } from '../text/fold-text.ts';
import { englishAmounts } from './english-amounts.ts';
import { japaneseAmounts } from './japanese-amounts.ts';
import { isJapaneseOrdinal } from './measure.ts';

/** Ends of Japanese ordinals that belong to their span. */
const ENDS = '番目 人目 回目 度目 本目 件目 個目 代目 年目 日目 丁目 番 位 等 目 号'.split(' ');
const FIRSTS = '最初'.split(' ');

/** Ordinals of a text: third, 21st, 第3, 3番目, 最初. They are ranks and names, never quantities. */
export function readOrdinals(view: FoldedView, language: ReadingLanguage): ExpressionReading<Rational>[] {
  const tokens = lexNumbers(view, language);
  const reading = (start: number, end: number, value: Rational): ExpressionReading<Rational> => ({
    rule: `N-${language}-12`,
    span: rawSpan(view, start, end),
    value,
    grade: 'A',
    why: 'an ordinal',
    alternatives: [],
  });
  const { text } = view;
  if (language === 'en') {
    const lower = lowercaseSameLength(text);
    return [
      ...englishAmounts(text, lower, tokens)
        .filter(({ kind, first }) => kind === 'ordinal' && first.kind === 'ordinal')
        .map(({ start, end, value }) => reading(start, end, value)),
    ];
  }
  const found = japaneseAmounts(text, tokens)
    .filter((amount) => isJapaneseOrdinal(text, amount))
    .map(({ start, end, value }) => {
      const before = text[start - 1] === '第' ? 1 : text.startsWith('だい', start - 2) ? 2 : 0;
      const tail = before ? undefined : ENDS.find((form) => text.startsWith(form, end));
      return reading(start - before, end + (tail?.length ?? 0), value);
    });
  for (const word of FIRSTS)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      if (!isSpacedLetter(text.charCodeAt(at - 1))) found.push(reading(at, at + word.length, rational(1n)));
  return found.sort((a, b) => a.span.start - b.span.start);
}
