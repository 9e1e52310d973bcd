import { describe, expect, it } from 'vitest';
import { BARE_PAINT, nextTheme, type Paint, paintLine } from './paint.ts';
import { line, span } from './styled-line.ts';

const shown = (theme: Paint['theme'], depth: Paint['depth'] = 16): Paint => ({ theme, depth });

it('neighbours of one tone are painted together, and spaces with the text before them', () => {
  expect(paintLine(line(span('a', 'quiet'), ' ', span('b', 'quiet'), span('c', 'accent')), shown('colour'))).toBe(
    '\u001B[2ma b\u001B[22m\u001B[31mc\u001B[39m',
  );
  expect(paintLine(line(span('a', 'chosen'), ' '), shown('colour'))).toBe('\u001B[7ma\u001B[27m ');
});
it('the accent is bold without colour; high contrast dims nothing; bare text has no codes', () => {
  const told = line(span('a', 'accent'), span('b', 'quiet'));
  expect(paintLine(told, shown('weight'))).toBe('\u001B[1ma\u001B[22m\u001B[2mb\u001B[22m');
  expect(paintLine(told, shown('contrast'))).toBe('\u001B[1;31ma\u001B[22;39mb');
  expect(paintLine(told, BARE_PAINT)).toBe('ab');
});
it('themes cycle; bare text stays bare', () => {
  expect(['colour', 'contrast', 'weight', 'bare'].map((t) => nextTheme(shown(t as Paint['theme'])).theme)).toEqual([
    'contrast',
    'weight',
    'colour',
    'bare',
  ]);
});

describe('colour', () => {
  it('is never needed: without it each tone with a meaning still has its own code', () => {
    for (const tone of ['accent', 'strong', 'chosen'] as const) expect(paintLine(line(span('a', tone)), shown('weight'))).not.toBe('a');
  });
  it('uses no more colours than the terminal has', () => {
    const told = line(span('a', 'accent'), span('b', 'link'));
    expect(paintLine(told, shown('colour', 16))).not.toContain('38;');
    expect(paintLine(told, shown('colour', 256))).toMatch(/38;5;/);
    expect(paintLine(told, shown('colour', 256))).not.toContain('38;2;');
    expect(paintLine(told, shown('colour', 'all'))).toContain('38;2;');
  });
  it.each([
    ['accent', 256],
    ['link', 256],
    ['accent', 'all'],
    ['link', 'all'],
  ] as const)('%s of %s can be read on black and on white (3.8 : 1 and more)', (tone, depth) => {
    const [, codes = ''] = /38;([\d;]+)m/.exec(paintLine(line(span('a', tone)), shown('colour', depth))) ?? [];
    const light = luminance(rgbOf(codes.split(';').map(Number)));
    expect((light + 0.05) / 0.05).toBeGreaterThanOrEqual(3.8);
    expect(1.05 / (light + 0.05)).toBeGreaterThanOrEqual(3.8);
  });
});

/** RGB of `38;2;r;g;b` or of an index in the 256-colour cube. */
function rgbOf([kind, ...rest]: readonly number[]): readonly number[] {
  if (kind === 2) return rest;
  const n = (rest[0] ?? 16) - 16;
  return [Math.floor(n / 36), Math.floor(n / 6) % 6, n % 6].map((level) => (level === 0 ? 0 : 55 + 40 * level));
}

/** Relative luminance as WCAG defines it. */
function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((v) => (v <= 10.3 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
