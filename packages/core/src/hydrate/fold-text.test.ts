import { describe, expect, it } from 'vitest';
import { foldText, sliceFolded } from './fold-for-matching.ts';

const folded = (text: string): string => {
  const f = foldText(text.normalize('NFC'));
  return sliceFolded(f, 0, f.points.length);
};

describe('folding', () => {
  it.each([
    ['white space of every kind', 'か わ　\u00A0ぎ\tり\r\nの\u2028橋', 'かわぎりの橋'],
    ['invisible characters', 'か\u200Bわ\uFEFFぎ\u00ADり\u202Aの橋\uFE0E', 'かわぎりの橋'],
    ['widths', 'ＡＢＣ１２３（％）ｶﾞｷﾞﾎﾟ', 'ABC123(%)ガギポ'],
    ['marks that stand apart', 'か\u3099わ', 'がわ'],
    ['a wrap between half-width kana and their marks', 'ｶ\nﾞｷ \nﾞ', 'ガギ'],
    ['compatibility forms', '㈱①ﬁ㎞', '(株)1fikm'],
    ['dashes that encodings swap', '5〜7月―橋－川', '5~7月—橋-川'],
    ['quotation marks', '“it’s”', '"it\'s"'],
    ['Hangul in pieces', '\u1112\n\u1161\u11AB', '한'],
  ])('unites %s', (_, from, to) => {
    expect(folded(from)).toBe(to);
    expect(folded(to)).toBe(to);
  });

  it.each([
    ['a word', '木の橋', '鉄の橋'],
    ['case', 'Ferry', 'ferry'],
    ['kana', 'はし', 'ハシ'],
    ['the long sign and a dash', 'ー', '─'],
  ])('keeps %s apart', (_, a, b) => {
    expect(folded(a)).not.toBe(folded(b));
  });

  it('maps back to offsets in code points', () => {
    const text = '𠮷野 ｶﾞ\nラス㈱';
    const f = foldText(text);
    const characters = [...text];
    const back = [...sliceFolded(f, 0, f.points.length)].map((character, i) => [character, characters.slice(f.from[i], f.to[i]).join('')]);
    expect(back).toEqual([
      ['𠮷', '𠮷'],
      ['野', '野'],
      ['ガ', 'ｶﾞ'],
      ['ラ', 'ラ'],
      ['ス', 'ス'],
      ['(', '㈱'],
      ['株', '㈱'],
      [')', '㈱'],
    ]);
  });
});
