import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldView, rawSpan } from './fold-text.ts';

/** Surface in the raw text of the first place where the folded text has these words. */
function surfaceOf(raw: string, folded: string): string {
  const view = foldView(raw);
  const at = view.text.indexOf(folded);
  expect(at, `${folded} in ${view.text}`).toBeGreaterThanOrEqual(0);
  const { start, end } = rawSpan(view, at, at + folded.length);
  return raw.slice(start, end);
}

describe('a folded view', () => {
  it('finds the raw words of full-width, half-width and squared forms', () => {
    expect(surfaceOf('約１２，０００㌔の', '12,000キロ')).toBe('１２，０００㌔');
    expect(surfaceOf('長さ３㍍だ', '3メートル')).toBe('３㍍');
    expect(surfaceOf('ﾊﾟｰｾﾝﾄとｶﾞｽ', 'パーセント')).toBe('ﾊﾟｰｾﾝﾄ');
    expect(surfaceOf('ﾊﾟｰｾﾝﾄとｶﾞｽ', 'ガス')).toBe('ｶﾞｽ');
    expect(surfaceOf('㍻31年', '平成31')).toBe('㍻31');
  });

  it('keeps marks with the letter that they combine with, and surrogate pairs whole', () => {
    expect(surfaceOf('a cafe\u0301 for 3', 'caf\u00e9')).toBe('cafe\u0301');
    expect(surfaceOf('か\u3099 𠮷野家 🙂 12人', '12人')).toBe('12人');
    expect(surfaceOf('𠮷野家', '𠮷')).toBe('𠮷');
    expect(surfaceOf('𝟏𝟐 people', '12')).toBe('𝟏𝟐');
  });

  it('leaves line breaks, and removes what an editor or a page adds', () => {
    expect(foldView('1\r\n2').text).toBe('1\r\n2');
    expect(surfaceOf('1\u200b2\u00ad3 人\ufeff', '123')).toBe('1\u200b2\u00ad3');
  });

  it('unifies tildes, dashes beside digits and the mark of counters', () => {
    expect(foldView('３〜５ヶ月、2～3か国、十箇所').text).toBe('3~5カ月、2~3カ国、十カ所');
    expect(foldView('10−20、10–20、１０ー２０').text).toBe('10-20、10-20、10-20');
    expect(foldView('サーバー3台、12—that is').text).toBe('サーバー3台、12—that is');
    expect(foldView('いつか国に').text).toBe('いつか国に');
  });

  it('reads powers as powers and fractions as fractions', () => {
    expect(foldView('5 km² 10⁻³ 1½ ⅓').text).toBe('5 km^2 10^-3 1 1/2 1/3');
    expect(surfaceOf('1½ cups', '1 1/2')).toBe('1½');
    expect(foldView('½1 ½１ ½\u200b1').text).toBe('1/2 1 1/2 1 1/2 1');
  });

  it('gives for any text spans that cover it without gap or overlap, in order', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'ﾊﾟｶﾞ㌔½²⁻ヶ月３ー—〜\u0301\u3099\u200b\r\n\ud842\udfb7'),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    );
    const hostile = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(hostile, (raw) => {
        const view = foldView(raw);
        let previous = 0;
        for (let i = 0; i < view.text.length; i++) {
          const { start, end } = rawSpan(view, i, i + 1);
          if (start < previous || end <= start || end > raw.length) return false;
          previous = start;
        }
        return true;
      }),
      { numRuns: 300 },
    );
  });
});
