import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BRIDGE, bridgeSpan, hydrateOrThrow, RANGES, SEALS, sealOf, spanIn } from './small-texts.fixture.ts';

/** Variants of a text with the same words. */
const widen = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const narrow = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[ア-ン]/g, (kana) => HALF.get(kana) ?? kana)
    .replaceAll('\u3099', '\uFF9E')
    .replaceAll('\u309A', '\uFF9F');
const HALF = new Map([...'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ'].map((half) => [half.normalize('NFKC'), half]));
const FOLDS = [(t: string) => t, widen, narrow, (t: string) => t.normalize('NFD'), (t: string) => t.replaceAll('\n', '\r\n')];
const SPACES = ['\n', '\r\n', ' ', '\u3000', '\u00A0', '\n\n', '\u200B', '\t'];

const rewrapped = fc.record({
  fold: fc.constantFrom(...FOLDS),
  breaks: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...SPACES)), { maxLength: 60 }),
  glue: fc.constantFrom('\n', '', '\n\n'),
});

function written(
  lines: readonly string[],
  { fold, breaks, glue }: { fold: (t: string) => string; breaks: [number, string][]; glue: string },
): string {
  const characters = [...lines.join(glue)];
  for (const [where, space] of breaks) characters.splice(where % (characters.length + 1), 0, space);
  return fold(characters.join(''));
}

describe('laws', () => {
  it('other line breaks, widths or spaces change no outcome', () => {
    fc.assert(
      fc.property(rewrapped, (variant) => {
        const text = hydrateOrThrow(written(BRIDGE, variant));
        for (const range of RANGES) expect(['exact', 'normalized']).toContain(bridgeSpan(text, range).outcome);
      }),
    );
  });

  it('a located span has the same folded text as the sealed one', () => {
    const edit = fc.record({ line: fc.nat(), kind: fc.constantFrom('cut', 'word', 'move', 'add'), to: fc.nat() });
    const folded = (text: string): string => text.normalize('NFKC').replace(/[\s\u200B]/g, '');
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), rewrapped, (edits, variant) => {
        let lines = [...BRIDGE];
        for (const { line, kind, to } of edits) {
          const i = line % lines.length;
          const text = lines[i] ?? '';
          if (kind === 'cut' && lines.length > 12) lines = lines.toSpliced(i, 1);
          if (kind === 'word') lines = lines.with(i, [...text].with(to % [...text].length, '猿').join(''));
          if (kind === 'move') lines = lines.toSpliced(i, 1).toSpliced(to % lines.length, 0, text);
          if (kind === 'add') lines = lines.toSpliced(i, 0, '広告: 川霧の谷で春の市が立つ。');
        }
        const text = hydrateOrThrow(written(lines, variant));
        const taken: [number, number][] = [];
        for (const range of RANGES) {
          const { outcome, start, end } = bridgeSpan(text, range);
          if (outcome === 'missing' || outcome === 'mismatch') continue;
          expect(folded(text.cut(start ?? 0, end ?? 0))).toBe(folded(BRIDGE.slice(range[0] - 1, range[1]).join('')));
          if (range[0] === range[1]) taken.push([start ?? 0, end ?? 0]);
        }
        taken.sort((a, b) => a[0] - b[0]);
        // No range of the copy is used for two lines.
        taken.forEach(([start], i) => expect(start).toBeGreaterThanOrEqual(taken[i - 1]?.[1] ?? 0));
      }),
    );
  });

  it('a line that was cut is missing and matches nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: BRIDGE.length }), rewrapped, (line, variant) => {
        const text = hydrateOrThrow(written(BRIDGE.toSpliced(line - 1, 1), variant));
        for (const [from, to] of RANGES) {
          const { outcome } = bridgeSpan(text, [from, to]);
          if (from === line && to === line) expect(outcome).toBe('missing');
          else if (from <= line && to >= line) expect(outcome).toBe('mismatch');
          else expect(['exact', 'normalized', 'moved']).toContain(outcome);
        }
      }),
    );
  });

  it('a text of other words is not identified', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(() => hydrateOrThrow(text)).toThrow('unknown');
      }),
    );
  });

  it('any text is exact against its own seal', () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((t) => t.trim() !== '' && !/[\r\n]/.test(t));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        const text = hydrateOrThrow(lines.join('\n'), [...SEALS, sealOf('any', lines)]);
        expect(text.document).toBe('document:any');
        lines.forEach((_, i) => {
          expect(text.span(spanIn(lines, [i + 1, i + 1])).outcome).toBe('exact');
        });
      }),
    );
  });
});
