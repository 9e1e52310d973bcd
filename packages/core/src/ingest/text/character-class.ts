/** Classes of single UTF-16 units, by ranges: rules ask them for nearly every unit of a text, where a regular expression is slow. */

/** End of the character at `at`: one unit, or the two of a surrogate pair. */
export function characterEnd(text: string, at: number): number {
  const [high, low] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff ? at + 2 : at + 1;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Letter of a script that parts words by spaces. */
export function isSpacedLetter(code: number): boolean {
  return isAsciiLetter(code) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || (code >= 0x370 && code <= 0x52f);
}

/** Kanji, with the mark of repetition 々. */
export function isKanji(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x3005 || (code >= 0x3400 && code <= 0x4dbf);
}

export function isHiragana(code: number): boolean {
  return code >= 0x3041 && code <= 0x3096;
}

/** Katakana and the long vowel mark, without the middle dot. */
export function isKatakana(code: number): boolean {
  return (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc;
}

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Offset after the spaces from `at`, at most one line break among them: an expression may be wrapped, but not run over a blank line. */
export function skipSpaces(text: string, at: number): number {
  let breaks = 0;
  let i = at;
  for (; isSpace(text.charCodeAt(i)); i++) {
    if (text.charCodeAt(i) === 0x0a && ++breaks > 1) return at;
    if (i - at > 120) return at;
  }
  return i;
}

/** Offset where the spaces before `at` begin. */
export function skipSpacesBack(text: string, at: number): number {
  let breaks = 0;
  let i = at;
  for (; isSpace(text.charCodeAt(i - 1)); i--) {
    if (text.charCodeAt(i - 1) === 0x0a && ++breaks > 1) return at;
    if (at - i > 120) return at;
  }
  return i;
}
