import { expect, it } from 'vitest';
import { line, span } from './line.ts';
import { nextTheme, paint } from './paint.ts';

it('neighbours of one tone are painted together, and spaces with what is before them', () => {
  expect(paint(line(span('a', 'quiet'), ' ', span('b', 'quiet'), span('c', 'accent')), 'colour')).toBe(
    '\u001B[2ma b\u001B[22m\u001B[31mc\u001B[39m',
  );
  expect(paint(line(span('a', 'chosen'), ' '), 'colour')).toBe('\u001B[7ma\u001B[27m ');
});
it('without colour the accent is weight; high contrast dims nothing; bare text has no codes', () => {
  const told = line(span('a', 'accent'), span('b', 'quiet'));
  expect(paint(told, 'weight')).toBe('\u001B[1ma\u001B[22m\u001B[2mb\u001B[22m');
  expect(paint(told, 'contrast')).toBe('\u001B[1;31ma\u001B[22;39mb');
  expect(paint(told, 'bare')).toBe('ab');
});
it('themes go round; bare text stays bare', () => {
  expect([nextTheme('colour'), nextTheme('contrast'), nextTheme('weight'), nextTheme('bare')]).toEqual([
    'contrast',
    'weight',
    'colour',
    'bare',
  ]);
});
