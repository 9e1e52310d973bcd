import { expect, it } from 'vitest';
import { escapeControls, escapeJsonControls } from './escape-controls.ts';

it.each([
  ['an escape sequence', '\u001B[2Jx', '<U+001B>[2Jx'],
  ['a C1 control', 'a\u009B31m', 'a<U+009B>31m'],
  ['text turned right to left', 'abc\u202Edef', 'abc<U+202E>def'],
  ['an isolate', '\u2066x\u2069', '<U+2066>x<U+2069>'],
  ['a zero-width joiner', 'a\u200Db', 'a<U+200D>b'],
  ['a tag beyond the first plane', '\u{E0041}', '<U+E0041>'],
  ['a line separator', 'a\u2028b', 'a<U+2028>b'],
  ['letters that show nothing', 'a\u3164b\u034F', 'a<U+3164>b<U+034F>'],
  ['half of a pair', 'a\uD800', 'a<U+D800>'],
  ['Japanese and a variation of a character', '葛\u{E0100}飾区「東京」', '葛\u{E0100}飾区「東京」'],
])('%s is shown as its code point', (_, text, shown) => {
  expect(escapeControls(text)).toBe(shown);
});

it('JSON stays the same JSON', () => {
  const value = { a: 'x\u202Ey\u009B\u{E0041}', b: ['改行\n'] };
  const shown = escapeJsonControls(JSON.stringify(value));
  expect(JSON.parse(shown)).toEqual(value);
  expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});
