import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterFault } from './hidden-characters.ts';

describe('the characters of a text', () => {
  it.each([
    ['a NUL', 'a\0b', 'error', 'U+0000, a control character'],
    ['an escape', '\u001B[31m', 'warning', 'U+001B, a control character'],
    ['a C1 control', 'a\u009B', 'warning', 'U+009B, a control character'],
    ['half a pair', 'a\uD83D', 'error', 'U+D83D, half of a surrogate pair'],
    ['a noncharacter', 'a\uFFFF', 'error', 'U+FFFF, no character of a text'],
    ['a direction override', 'a\u202Egnp', 'warning', 'U+202E, a direction override or embedding'],
    ['an isolate without its end', '\u2067abc', 'warning', 'a direction isolate without its end'],
    ['an end without its isolate', 'abc\u2069', 'warning', 'a direction isolate without its end'],
    ['hidden tags', 'a\u{E0061}', 'warning', 'U+E0061, a hidden tag character'],
    ['nothing but spaces', ' \u3000', 'error', 'no visible character'],
    ['nothing but a filler', '\u3164', 'error', 'no visible character'],
    ['a zero-width space', 'Kaz\u200Bakhstan', 'warning', 'U+200B, an invisible character'],
    ['a soft hyphen', 'Kazakh\u00ADstan', 'warning', 'U+00AD, an invisible character'],
    ['a joiner at the end', 'Kazakhstan\u200D', 'warning', 'U+200D, an invisible character'],
  ])('may not be %s', (_, text, severity, message) => {
    expect(characterFault(text)).toEqual({ severity, message: expect.stringContaining(message), hint: expect.any(String) });
  });
  it.each([
    ['Persian with a joiner', 'می\u200Cخواهم'],
    ['Hindi', 'क्\u200Dष'],
    ['Arabic with a direction mark', 'روسيا\u200F (2022)'],
    ['an isolate with its end', '\u2067روسيا\u2069 (2022)'],
    ['a family in one sign', '👨\u200D👩\u200D👧'],
    ['the flag of Scotland', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
    ['a variant of a kanji', '葛\u{E0100}城'],
    ['lines and tabs', 'a\tb\r\nc'],
    ['an empty text', ''],
  ])('may be %s', (_, text) => {
    expect(characterFault(text)).toBeNull();
  });
  it('never has a fault for letters and digits of any script', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N} ]*[\p{L}\p{N}]$/u), (text) => {
        fc.pre(!/\p{Default_Ignorable_Code_Point}/u.test(text));
        expect(characterFault(text)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});
