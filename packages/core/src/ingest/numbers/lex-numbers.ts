import type { ReadingLanguage } from '../reading.ts';
import { isDigit, isHiragana, isKanji, isSpacedLetter } from '../text/character-class.ts';
import type { FoldedView } from '../text/fold-text.ts';
import { opaqueSpans } from '../text/opaque-spans.ts';
import { readEnglishNumber } from './english-number.ts';
import { mayBeginNumber } from './english-number-words.ts';
import { beginsJapaneseNumber, readJapaneseNumber } from './japanese-number.ts';
import type { NumberToken } from './number-token.ts';
import { numeralIdiomEnd } from './numeral-idioms.ts';
import { isNumeralWord } from './numeral-word.ts';

/** Text in small letters, of the same length: some letters change their length with their case. */
export function lowercaseSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let out = '';
  for (const character of text) {
    const small = character.toLowerCase();
    out += small.length === character.length ? small : character;
  }
  return out;
}

/**
 * All numbers of a folded text from left to right, none overlapping: a single pass that never goes back, with a bounded look
 * around each token. Words that only look like numbers (四日市, 万一, 十分な, G7) give none.
 */
export function lexNumbers(view: FoldedView, language: ReadingLanguage): NumberToken[] {
  const tokens = language === 'ja' ? lexJapanese(view.text) : lexEnglish(view.text);
  return outside(tokens, view.text);
}

/** Tokens that are in no address of a page or of mail. */
function outside(tokens: NumberToken[], text: string): NumberToken[] {
  const spans = opaqueSpans(text);
  if (spans.length === 0) return tokens;
  let at = 0;
  return tokens.filter(({ start }) => {
    while (at < spans.length && (spans[at]?.end ?? 0) <= start) at++;
    return start < (spans[at]?.start ?? Number.POSITIVE_INFINITY);
  });
}

function lexJapanese(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    const digits = startsDigits(text, i, code);
    if (!digits && !(code >= 0x3007 && beginsJapaneseNumber(code))) {
      i++;
      continue;
    }
    const stop = numeralIdiomEnd(text, i);
    if (stop > i) {
      i = stop;
      continue;
    }
    const token = readJapaneseNumber(text, i);
    if (token && (digits || isNumeralWord(text, token))) tokens.push(token);
    i = Math.max(i + 1, token?.end ?? 0);
  }
  return tokens;
}

function lexEnglish(text: string): NumberToken[] {
  const lower = lowercaseSameLength(text);
  const tokens: NumberToken[] = [];
  for (let i = 0; i < text.length; ) {
    const code = lower.charCodeAt(i);
    if (startsDigits(text, i, code)) {
      const stop = numeralIdiomEnd(text, i);
      const token = stop > i ? null : readEnglishNumber(text, lower, i);
      if (token) tokens.push(token);
      i = Math.max(i + 1, stop, token?.end ?? 0);
    } else if (isSpacedLetter(code)) {
      const token = mayBeginNumber(code, lower.charCodeAt(i + 1)) ? readEnglishNumber(text, lower, i) : null;
      if (token) {
        tokens.push(token);
        i = token.end;
      } else while (isSpacedLetter(lower.charCodeAt(i))) i++;
    } else i++;
  }
  return tokens;
}

function startsDigits(text: string, at: number, code: number): boolean {
  if (isDigit(code)) return true;
  if (code !== 0x2e || !isDigit(text.charCodeAt(at + 1))) return false;
  const before = text.charCodeAt(at - 1);
  return !isDigit(before) && before !== 0x2e && !isSpacedLetter(before) && !isKanji(before) && !isHiragana(before);
}
