import type { TextSpan } from '../passages/text-span.ts';

/** Word of a sentence, in offsets of the view. */
export interface WordSpan extends TextSpan {
  readonly text: string;
}

const LETTER = 1;
const MARK = 2;
const CAPITAL = 4;
const KNOWN = 8;
const ALPHABETIC = 16;
const WHITE = 32;

/** Classes of UTF-16 units, filled in as they are met: a lookup costs far less than a match of `\p{L}`. Surrogates are in none. */
const CLASSES = new Uint8Array(0x10000);

function classOf(code: number): number {
  const known = CLASSES[code] ?? 0;
  if (known !== 0) return known;
  const unit = String.fromCharCode(code);
  const found =
    KNOWN |
    (/[\p{L}\p{N}]/u.test(unit) ? LETTER : 0) |
    (/\p{M}/u.test(unit) ? MARK : 0) |
    (/\p{Lu}/u.test(unit) ? CAPITAL : 0) |
    (/\p{L}/u.test(unit) ? ALPHABETIC : 0) |
    (/\s/.test(unit) ? WHITE : 0);
  CLASSES[code] = found;
  return found;
}

function isWordLetter(code: number): boolean {
  return (classOf(code) & LETTER) !== 0;
}

export function isCapital(code: number): boolean {
  return (classOf(code) & CAPITAL) !== 0;
}

/** Letter without digits, a surrogate excepted. */
export function isLetter(code: number): boolean {
  return (classOf(code) & ALPHABETIC) !== 0;
}

/** White space as `\s` matches it. */
export function isWhite(code: number): boolean {
  return (classOf(code) & WHITE) !== 0;
}

/** True for & ' ’ and -, which join the parts of a word. */
function joinsWord(code: number): boolean {
  return code === 0x27 || code === 0x2d || code === 0x2019 || code === 0x26;
}

/** Short words met before, by a hash: a text repeats the same few, and a word made once has its hash for sets already. */
const KNOWN_WORDS: string[] = new Array(4096).fill('');

/** Words of more units than this may hold on to the text that they were cut from. */
const LONGEST_KNOWN = 12;

function wordAt(text: string, from: number, to: number): string {
  const length = to - from;
  if (length > LONGEST_KNOWN) return text.slice(from, to);
  const hash = (text.charCodeAt(from) * 31 + text.charCodeAt(to - 1) * 769 + text.charCodeAt(from + (length >> 1)) * 97 + length) & 4095;
  const known = KNOWN_WORDS[hash];
  if (known !== undefined && known.length === length && text.startsWith(known, from)) return known;
  const word = text.slice(from, to);
  KNOWN_WORDS[hash] = word;
  return word;
}

/** Words of a span: letters and digits with the marks, apostrophes and hyphens inside them. `extend` moves the end of each. */
export function wordSpans(
  text: string,
  { start, end }: TextSpan,
  extend: (text: string, from: number, to: number, end: number) => number,
): WordSpan[] {
  const words: WordSpan[] = [];
  for (let at = start; at < end; ) {
    if (!isWordLetter(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const from = at;
    at++;
    while (at < end && ((classOf(text.charCodeAt(at)) & (LETTER | MARK)) !== 0 || joinsWord(text.charCodeAt(at)))) at++;
    at = extend(text, from, at, end);
    words.push({ start: from, end: at, text: wordAt(text, from, at) });
  }
  return words;
}

/** End of a word with the full stops of its initials: U.S., J. */
export function withInitials(text: string, from: number, to: number, end: number): number {
  let at = to;
  while (at < end && text.charCodeAt(at) === 0x2e) {
    const lettered = at + 2 < end && isWordLetter(text.charCodeAt(at + 1)) && text.charCodeAt(at + 2) === 0x2e;
    if (lettered && !/\p{N}/u.test(text[at + 1] ?? '')) at += 3;
    else if (isCapital(text.charCodeAt(at - 1)) && (at - 1 === from || !/\w/.test(text[at - 2] ?? ''))) at++;
    else break;
  }
  return at;
}

/** End of a word with full stops inside it, and without what does not belong to it at its end: 3.5, U.S. without its last stop. */
export function withInnerStops(text: string, from: number, to: number, end: number): number {
  let at = to;
  while (
    at < end &&
    (text.charCodeAt(at) === 0x2e || joinsWord(text.charCodeAt(at)) || (classOf(text.charCodeAt(at)) & (LETTER | MARK)) !== 0)
  )
    at++;
  while (at > from + 1 && !isWordLetter(text.charCodeAt(at - 1))) at--;
  return at;
}
