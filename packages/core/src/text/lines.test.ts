import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints, nonBlankLines, prepareText } from './lines.ts';

const lines = (raw: string) => nonBlankLines(prepareText(raw));
/** Part of a prepared text between two offsets. */
const cut = (prepared: string, start: number, end: number) => [...prepared].slice(start, end).join('');

describe('prepared text', () => {
  it('has no byte-order mark at its start', () => expect(prepareText('\uFEFFabc')).toBe('abc'));
  it('keeps U+FEFF elsewhere, where it is a character of the text', () => expect(prepareText('a\uFEFFb')).toBe('a\uFEFFb'));
  it('has LF line ends', () => expect(prepareText('a\r\nb\rc\nd')).toBe('a\nb\nc\nd'));
  it('is in NFC: a kana with a combining mark is one code point', () => {
    expect(prepareText('か\u3099')).toBe('が');
    expect(codePoints(prepareText('e\u0301'))).toBe(1);
  });
});

describe('non-blank lines', () => {
  it('are numbered from 1 and trimmed, with offsets in code points', () => {
    expect(lines('  first\n\n second ')).toEqual([
      { n: 1, start: 2, end: 7, text: 'first' },
      { n: 2, start: 10, end: 16, text: 'second' },
    ]);
  });
  it('exclude lines of any white space: full-width, no-break, tab', () => {
    expect(lines('\u3000\n\u00a0\t\n\u2003\n').length).toBe(0);
    expect(lines('\u3000段落\u00a0').map((l) => [l.start, l.end, l.text])).toEqual([[1, 3, '段落']]);
  });
  it('count a character outside the basic plane once', () => {
    expect(lines('𠮷野家\n二')).toEqual([
      { n: 1, start: 0, end: 3, text: '𠮷野家' },
      { n: 2, start: 4, end: 5, text: '二' },
    ]);
  });
  it('do not depend on the kind of line end', () => {
    expect(lines('a\r\n\r\nb')).toEqual(lines('a\n\nb'));
    expect(lines('a\r\rb')).toEqual(lines('a\n\nb'));
  });
  it('are absent in an empty text', () => expect(lines('')).toEqual([]));
});

it('the offsets of a line cut that line out of any text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\r\n', '\u3000', '\u00a0', '𠮷', '\uFEFF'))),
      (parts) => {
        const prepared = prepareText(parts.join(''));
        const found = nonBlankLines(prepared);
        for (const line of found) expect(cut(prepared, line.start, line.end)).toBe(line.text);
        expect(found.map((l) => l.n)).toEqual(found.map((_, i) => i + 1));
        expect(found.length).toBe(prepared.split('\n').filter((l) => l.trim() !== '').length);
      },
    ),
    { numRuns: 500 },
  );
});
