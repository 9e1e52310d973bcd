import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nonBlankLines, prepareText } from '../../text/lines.ts';
import { spaceRefused } from '../../text/recordable-text.ts';
import { rawLines, readingView } from './reading-view.ts';

const paragraphs = (raw: string) => {
  const { text, paragraphs: found } = readingView(raw);
  return found.map(({ start, end }) => text.slice(start, end));
};

describe('the reading view', () => {
  it('has a paragraph for each line of a text with one paragraph a line', () =>
    expect(paragraphs('A fire broke out.\n\nIt is out.\nNobody was hurt.\n')).toEqual([
      'A fire broke out.',
      'It is out.',
      'Nobody was hurt.',
    ]));

  it('joins hard-wrapped lines with a space', () =>
    expect(
      paragraphs(
        'The night ferry ran onto the sandbank off the island on Friday, and\nall passengers were brought ashore by the coast guard within two\nhours, the company said.\n\nNobody was hurt.',
      ),
    ).toEqual([
      'The night ferry ran onto the sandbank off the island on Friday, and all passengers were brought ashore by the coast guard within two hours, the company said.',
      'Nobody was hurt.',
    ]));

  it('joins hard-wrapped lines of Japanese without one', () =>
    expect(paragraphs('夜の渡し船が島の沖の砂州に乗り上げ、乗客は全員\n二時間以内に沿岸警備隊に救助されたと会社は発表\nした。')).toEqual([
      '夜の渡し船が島の沖の砂州に乗り上げ、乗客は全員二時間以内に沿岸警備隊に救助されたと会社は発表した。',
    ]));

  it('does not join lists', () =>
    expect(paragraphs('- three boats from the harbour\n- two helicopters from town\n- one doctor with a nurse')).toHaveLength(3));

  it('maps every span back to the raw text', () => {
    const raw =
      '\uFEFF  The night ferry ran onto the sandbank off the island on Friday, and\r\n  all passengers were brought ashore by the coast guard within two\r\n  hours.\r\n';
    const view = readingView(raw);
    const at = view.text.indexOf('all passengers');
    const { start, end } = view.rawSpan({ start: at, end: at + 14 });
    expect(raw.slice(start, end)).toBe('all passengers');
    expect(view.lineAt(at)).toBe(2);
  });

  it('numbers lines as anchors do', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '。', ' ', '\u3000', '\n', '\r', '\r\n', '\uFEFF', 'é', 'か\u3099', '😀') }),
        (raw) => {
          const own = rawLines(raw).map(({ start, end }) => raw.slice(start, end).normalize('NFC'));
          expect(own).toEqual(nonBlankLines(prepareText(raw)).map(({ text }) => text));
        },
      ),
      { numRuns: 300 },
    ));

  it('never loses a character except space, and has spaces for those that no record can hold', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 8 }), (lines) => {
        const raw = lines.join('\n');
        const view = readingView(raw);
        expect(view.text.replace(/\s/g, '')).toBe(spaceRefused(raw).replace(/\s/g, ''));
        const back = [...Array(view.text.length).keys()].map((at) => raw[view.rawSpan({ start: at, end: at + 1 }).start]);
        const wrong = back.filter((unit, at) => !/\s/.test(view.text[at] ?? '') && unit !== view.text[at]);
        expect(wrong).toEqual([]);
      }),
      { numRuns: 100 },
    ));
});
