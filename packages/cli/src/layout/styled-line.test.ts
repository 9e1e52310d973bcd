import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { formatColumns, sideBySide } from './format-columns.ts';
import { fitLine, graphemes, justifyLine, line, lineText, lineWidth, span, textWidth, truncateLine } from './styled-line.ts';
import { wrapLine } from './wrap-line.ts';

const wrapped = (text: string, width: number) => wrapLine(line(text), width).map(lineText);

describe('a line in columns', () => {
  it.each([
    ['short', 8, 'short   '],
    ['日本語', 8, '日本語  '],
    ['日本語版', 7, '日本語…'],
    ['日本語版', 6, '日本… '],
    ['exactly', 7, 'exactly'],
  ])('%s fits %i columns', (text, width, fitted) => {
    expect(lineText(fitLine(line(text), width))).toBe(fitted);
    expect(lineWidth(fitLine(line(text), width))).toBe(width);
  });
  it('is cut inside its spans and keeps their tones', () => {
    expect(truncateLine(line(span('ab', 'strong'), 'cdef'), 4)).toEqual([
      { text: 'ab', tone: 'strong' },
      { text: 'c', tone: 'plain' },
      { text: '…', tone: 'plain' },
    ]);
  });
  it('has two ends, of which the right one is kept', () => {
    expect(lineText(justifyLine(line('a long title'), line('3/4'), 10))).toBe('a lon… 3/4');
  });
});

describe('law: text is measured and split as by the libraries, on every code path', () => {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
  const segments = (of: Iterable<{ readonly segment: string }>) => [...of].map((s) => s.segment);
  it('character by character', () => {
    for (let code = 0x20; code < 0xffff; code++)
      if (code < 0xd800 || code > 0xdfff) {
        const sign = String.fromCharCode(code);
        if (textWidth(sign) !== stringWidth(sign))
          expect.fail(`U+${code.toString(16)} is ${textWidth(sign)} wide, not ${stringWidth(sign)}`);
      }
  });
  it('in sequences of characters', () => {
    const ours = fc.constantFrom(...' aZ9~«À×ɏЁя·–“…│▌　、々〕〟ぁゖァ・ー一鿿！｠');
    const other = fc.constantFrom('\u3099', '\u0301', '\uFE0F', '\u20E3', '\u200D', '👩', '🇯', 'ｶﾞ', '각', '𠮷', '葛\u{E0100}');
    const text = fc.array(fc.oneof({ arbitrary: ours, weight: 4 }, other), { maxLength: 12 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, (t) => {
        expect(textWidth(t)).toBe(stringWidth(t));
        expect(segments(graphemes(t))).toEqual(segments(segmenter.segment(t)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('breaking', () => {
  it('parts words at spaces and drops the space', () => expect(wrapped('more than two', 9)).toEqual(['more than', 'two']));
  it('parts Japanese between characters', () => expect(wrapped('集団安全保障', 6)).toEqual(['集団安', '全保障']));
  it('begins no line with a closing mark', () => expect(wrapped('派遣した。そして', 8)).toEqual(['派遣し', 'た。そし', 'て']));
  it('ends no line with an opening mark', () => expect(wrapped('国連「決議」案', 6)).toEqual(['国連', '「決', '議」案']));
  it('breaks a word that is longer than a line', () => expect(wrapped('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']));
  it('keeps the tone of each part', () =>
    expect(wrapLine(line(span('ab ', 'strong'), 'cd'), 2)).toEqual([[span('ab', 'strong')], [span('cd')]]));
});

describe('a table', () => {
  it('sets cells of different heights side by side', () => {
    const rows = sideBySide([[line('甲'), line('乙')], [line('x')]], [3, 2], () => [span('│')]);
    expect(rows.map(lineText)).toEqual(['甲 │x ', '乙 │  ']);
  });
  it('makes a column as wide as its widest cell', () => {
    const rows = formatColumns(
      [
        [line('a'), line('one')],
        [line('長い'), line('two')],
      ],
      40,
    );
    expect(rows.map((r) => lineText(r).trimEnd())).toEqual(['a     one', '長い  two']);
  });
  it('fits its width: the widest column shrinks first, and is wrapped', () => {
    const rows = formatColumns(
      [[line('id'), line('a list of aliases that is as long as a paragraph'), line('2022'), line('the last')]],
      50,
    );
    expect(rows.map((r) => lineText(r).trimEnd())).toEqual([
      'id  a list of aliases that is as    2022  the last',
      '    long as a paragraph',
    ]);
  });
  it('breaks no cell of the column that is kept whole', () => {
    const rows = formatColumns([[line('event:a-very-long-id'), line('a title of some words')]], 34, 0);
    expect(rows.map((r) => lineText(r).trimEnd())).toEqual(['event:a-very-long-id  a title of', '                      some words']);
  });
  it.each([20, 40, 100])('is no wider than %i if that can be read', (width) => {
    const cell = (n: number) => line('word '.repeat(n));
    for (const row of formatColumns([[cell(1), cell(30), cell(2), cell(40)]], Math.max(width, 4 * 12 + 6)))
      expect(lineWidth(row)).toBeLessThanOrEqual(Math.max(width, 4 * 12 + 6));
  });
});
