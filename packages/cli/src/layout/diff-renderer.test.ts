import headless from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DiffRenderer } from './diff-renderer.ts';
import { type Paint, paintLine } from './paint.ts';
import { EMPTY_LINE, line, type StyledLine, span, type Tone } from './styled-line.ts';

const COLOUR: Paint = { theme: 'colour', depth: 16 };
const screen = (columns: number, rows: number) => new headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 0 });
type Screen = ReturnType<typeof screen>;
/** A frame as Ink writes it. */
const painted = (lines: readonly StyledLine[], how = COLOUR) => lines.map((l) => paintLine(l, how)).join('\n');

const shown = async (on: Screen, bytes: string): Promise<string[]> => {
  await new Promise<void>((read) => on.write(bytes, read));
  return Array.from({ length: on.rows }, (_, y) => {
    const row = on.buffer.active.getLine(y);
    const cells = Array.from({ length: on.cols }, (_, x) => row?.getCell(x));
    return cells
      .map((c) => {
        const marks = [c?.isBold() && 'b', c?.isDim() && 'd', c?.isInverse() && 'i', !c?.isFgDefault() && c?.getFgColor()];
        const text = c?.getWidth() === 0 ? '' : c?.getChars() || ' ';
        // A space shows reverse video and no other attribute.
        return text === ' ' && !c?.isInverse() ? ' ' : `${text}${marks.filter((m) => m !== false && m !== 0).join('')}`;
      })
      .join('|');
  });
};

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '日本語',
    '集団安全保障条約機構',
    'é',
    'か\u3099',
    '  ',
    '│ ',
    '12',
    'ロシア人 and others',
    '',
    '          ',

    '𠮷野家',
  ),
);
const tone = fc.constantFrom<Tone>('plain', 'strong', 'quiet', 'accent', 'link', 'chosen');
const row: fc.Arbitrary<StyledLine> = fc
  .array(fc.tuple(text, tone), { maxLength: 5 })
  .map((spans) => line(...spans.map(([t, to]) => span(t, to))));
const frame = fc.array(row, { maxLength: 8 });
/** Frames that resemble the one before: shifted, one row changed, or all new. */
const frames = fc
  .tuple(frame, fc.array(fc.tuple(fc.constantFrom('up', 'down', 'row', 'all'), fc.nat(7), row, frame), { maxLength: 6 }))
  .map(([first, steps]) => {
    const all = [first];
    for (const [how, at, one, other] of steps) {
      const last = all.at(-1) ?? [];
      if (how === 'all') all.push(other);
      else if (how === 'row') all.push(last.map((l, i) => (i === at ? one : l)));
      else all.push(how === 'up' ? [...last.slice(1), one] : [one, ...last.slice(0, -1)]);
    }
    return all;
  });

describe('law: the output for a frame shows that frame after any previous one', () => {
  it.each([
    [24, 8],
    [7, 5],
  ])('in a terminal of %i × %i', async (columns, rows) => {
    const whole = screen(columns, rows);
    await fc.assert(
      fc.asyncProperty(frames, async (all) => {
        const [on, painter] = [screen(columns, rows), new DiffRenderer()];
        for (const lines of all) {
          const grown = await shown(on, painter.frame(painted(lines), { columns, rows }));
          whole.reset();
          expect(grown).toEqual(await shown(whole, new DiffRenderer().frame(painted(lines), { columns, rows })));
        }
      }),
      { numRuns: Number(process.env['SYNOPTIC_LAW_RUNS'] ?? 60) },
    );
  });
});

describe('the output for a frame', () => {
  const window = { columns: 80, rows: 24 };
  const list = (from: number) => Array.from({ length: 24 }, (_, i) => line(`${from + i} a row of a list, long enough to be worth moving`));
  it('is empty without a change', () => {
    const painter = new DiffRenderer();
    painter.frame(painted(list(0)), window);
    expect(painter.frame(painted(list(0)), window)).toBe('');
  });
  it('is the columns that changed', () => {
    const painter = new DiffRenderer();
    painter.frame(painted([line('row 3 of 24')]), window);
    expect(painter.frame(painted([line('row 4 of 24')]), window)).toBe('\u001B[1;5H4');
  });
  it('is a shift and one row if a list moves by one, both ways', () => {
    const painter = new DiffRenderer();
    painter.frame(painted(list(10)), window);
    for (const from of [11, 12, 11, 10]) expect(painter.frame(painted(list(from)), window).length).toBeLessThan(100);
  });
  it('is the whole frame in another window, and only changed styles in another theme', () => {
    const painter = new DiffRenderer();
    const odd = [...list(0).slice(1), line(span('odd', 'accent'))];
    painter.frame(painted(odd), window);
    const themed = painter.frame(painted(odd, { theme: 'weight', depth: 16 }), window);
    expect(themed).toBe('\u001B[24H\u001B[1modd\u001B[m');
    expect(painter.frame(painted(list(0)), { columns: 79, rows: 24 })).toContain('\u001B[J');
  });
  it('never has half of a wide character', () => {
    const painter = new DiffRenderer();
    painter.frame(painted([line('aab')]), window);
    expect(painter.frame(painted([line('日b')]), window)).toBe('\u001B[1H日');
    expect(painter.frame(painted([EMPTY_LINE]), window)).toBe('\u001B[1H\u001B[K');
  });
});
