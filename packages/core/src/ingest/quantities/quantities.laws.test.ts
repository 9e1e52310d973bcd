import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadingLanguage } from '../reading.ts';
import { foldView } from '../text/fold-text.ts';
import { readOrdinals } from './read-ordinals.ts';
import { readQuantities } from './read-quantities.ts';

const RUNS = Number(process.env['SYNOPTIC_LAW_RUNS'] ?? 200);
const languages: readonly ReadingLanguage[] = ['en', 'ja'];

/** Pieces from which the rules are made, and signs that break careless offsets. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'１２ 3 万 億 千 〇 二 十 数 約 以上 〜 から 人 円 ㌔ ﾄﾞﾙ ½ ² 分の 割 厘 第 番目 と 、 ー — - . , : / ( $ US$ € % 5 12 1,000 000 1e9 x10^6 two hundred and a half third million dozen few of between about at least or more km ft in per USD \u0301 \u3099 \u200b \r\n \ud842\udfb7 \ud800 🙂 www. :// @'.split(
      ' ',
    ),
    ' ',
    '\n',
  ),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
);
const hostile = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('quantities of any text', () => {
  it('lie in it from left to right without overlap, their parts within them, and have ordered bounds', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...languages), (raw, language) => {
        let reached = 0;
        for (const { span, measure, numerals, value } of readQuantities(foldView(raw), language)) {
          if (span.start < reached || span.end <= span.start || span.end > raw.length) return false;
          if (measure.start < span.start || measure.end > span.end || numerals.end > span.end) return false;
          if (value.lower && value.upper && value.lower.near > value.upper.near) return false;
          reached = span.end;
        }
        return readOrdinals(foldView(raw), language).every(({ span }) => span.end > span.start && span.end <= raw.length);
      }),
      { numRuns: RUNS },
    );
  });

  it('are the same when the text is written in full-width or half-width forms', () => {
    const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    const shape = (text: string) =>
      readQuantities(foldView(text), 'ja').map(({ span, value }) => [span, value.lower?.near, value.upper?.near, value.unit?.id]);
    for (const text of ['約1,200人が3.5%、-4度', '5~8人と10kg以上', '$20']) expect(shape(wide(text))).toEqual(shape(text));
  });

  it('keep their surface across line ends, marks and surrogate pairs', () => {
    for (const [raw, surface] of [
      ['🙂𠮷野家で\r\n約３０人が', '約３０人'],
      ['かか\u3099 少なくとも\uff11\uff12ﾄﾞﾙ', '少なくとも１２ﾄﾞﾙ'],
      ['cafe\u0301 with\r\nmore than\r\n20 people', 'more than\r\n20 people'],
      ['exactly 3\u200b0 km²!', 'exactly 3\u200b0 km²'],
    ] as const) {
      const language = /[ぁ-ん]/.test(raw) ? 'ja' : 'en';
      expect(readQuantities(foldView(raw), language).map(({ span }) => raw.slice(span.start, span.end))).toEqual([surface]);
    }
  });
});

describe('the work on a hostile text', () => {
  // A pass that went back over its text would take minutes here: the time limit of the suite is the test.
  const figures =
    "1|1,000,|1.2.|1-|9 |千百|万億|数|一・|三分の|〜1|1'|half a |hundred and |million, |between 1 and |5 feet |1円|１|10^|½|e\u0301".split(
      '|',
    );
  const signs = ['約', '"', '-', 'a ', 'about ', 'more than or equal to ', '$', '\u0301', 'ﾞ', '://', '@a', 'www.', ' ', '\n'];
  it.each(languages)('grows with its length and no faster, in %s', (language) => {
    for (const [patterns, length] of [
      [figures, 2_500],
      [signs, 60_000],
    ] as const)
      for (const pattern of patterns) {
        const text = pattern.repeat(Math.ceil(length / pattern.length));
        expect(readQuantities(foldView(text), language).length).toBeLessThanOrEqual(text.length);
      }
  });
});
