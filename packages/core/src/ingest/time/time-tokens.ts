import { lowercaseSameLength } from '../numbers/lex-numbers.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { isAsciiLetter, isHiragana, isKanji, isSpace, isSpacedLetter } from '../text/character-class.ts';
import { NO_WORD, type TimeLexicon, type TimeWord } from './time-word.ts';

/** Word or number that may be part of a time, in the folded text. */
interface TimeToken {
  readonly start: number;
  readonly end: number;
  /** Gap to the token before: 0 none, 1 white space, 2 other text. */
  readonly gap: 0 | 1 | 2;
  readonly word: TimeWord | null;
  readonly number: NumberToken | null;
}

/** Most tokens before the first word of time: in the early part of the very last … */
const REACH = 7;

function isCore({ number, word }: TimeToken): boolean {
  if (number || !word) return number !== null;
  return (
    word.fields !== undefined ||
    word.unit !== undefined ||
    word.calendar !== undefined ||
    word.month !== undefined ||
    word.weekday !== undefined ||
    word.season !== undefined ||
    word.part !== undefined ||
    word.hour !== undefined ||
    word.every !== undefined ||
    word.era !== undefined ||
    CORE_ROLES.has(word.role ?? '')
  );
}

/** Roles of words that are times without any other facet. */
const CORE_ROLES = new Set(['now', 'weekend', 'workday', 'season', 'quarterCentury', 'vagueAfter', 'vagueBefore', 'vagueTime', 'vagueNow']);

/** Tokens of a text with the questions that every rule asks. Offsets are those of the folded text. */
export class TimeTokens {
  readonly text: string;
  readonly list: readonly TimeToken[];

  /** For each token whether a word or number that a time needs is in it or within a few tokens after it, with no other text between. */
  readonly #live: Uint8Array;

  constructor(text: string, list: readonly TimeToken[]) {
    this.text = text;
    this.list = list;
    this.#live = new Uint8Array(list.length);
    let distance = REACH + 1;
    for (let i = list.length - 1; i >= 0; i--) {
      const token = list[i] as TimeToken;
      distance = isCore(token) ? 0 : list[i + 1]?.gap === 2 ? REACH + 1 : distance + 1;
      if (distance <= REACH) this.#live[i] = 1;
    }
  }

  /** False where no expression can begin, which is so at most words of a text. */
  mayBegin(i: number): boolean {
    return this.#live[i] === 1;
  }

  get length(): number {
    return this.list.length;
  }

  word(i: number): TimeWord {
    return this.list[i]?.word ?? NO_WORD;
  }

  role(i: number): string | undefined {
    return this.list[i]?.word?.role;
  }

  is(i: number, ...roles: readonly string[]): boolean {
    const role = this.list[i]?.word?.role;
    return role !== undefined && roles.includes(role);
  }

  /** True if nothing parts the token from the one before. */
  touches(i: number): boolean {
    return this.list[i]?.gap === 0;
  }

  /** True if at most white space parts the token from the one before. */
  near(i: number): boolean {
    const token = this.list[i];
    return token !== undefined && token.gap < 2;
  }

  gap(i: number): 0 | 1 | 2 {
    return this.list[i]?.gap ?? 2;
  }

  start(i: number): number {
    return this.list[i]?.start ?? this.text.length;
  }

  end(i: number): number {
    return this.list[i]?.end ?? this.text.length;
  }

  surface(i: number): string {
    return this.text.slice(this.start(i), this.end(i));
  }

  /** Whole number, null if the token is none. Vague numbers and fractions are no numbers of a calendar. */
  integer(i: number): number | null {
    const number = this.list[i]?.number;
    if (!number || number.kind === 'vague' || number.kind === 'part') return null;
    return Number.isInteger(number.value.near) ? number.value.near : null;
  }

  /** Digits as written, null where the number has separators, units or is written in words. */
  digits(i: number): string | null {
    return this.list[i]?.number?.digits ?? null;
  }

  /** Any number; a vague one has its nominal value (数日 counts as three). */
  amount(i: number): number | null {
    const number = this.list[i]?.number;
    if (!number) return null;
    if (number.kind !== 'vague') return number.value.near;
    return number.limits && number.limits.lower.near >= 10 ? number.limits.lower.near : 3;
  }

  isOrdinal(i: number): boolean {
    return this.list[i]?.number?.kind === 'ordinal';
  }
}

/** Words that mean nothing without a token right before them; a scan leaves out the others of a text. */
const FOLLOWERS_JA = new Set(
  (
    'no comma slash dash dot colon tilde middot open close to ka ni made kara yori since until after beforeThat wo interval each times ' +
    'whole during past exact ago later within elapsed lasting nth bound near about rest T Z ampm'
  ).split(' '),
);

/** Scans Japanese text: a word may begin at any character, the longest one wins, and a longer word wins over a number. */
export function scanJapanese(text: string, lexicon: TimeLexicon, numbers: readonly NumberToken[], wrapped = true): TimeTokens {
  const list: TimeToken[] = [];
  let [n, last] = [0, -1];
  for (let i = 0; i < text.length; ) {
    while ((numbers[n]?.start ?? Number.POSITIVE_INFINITY) < i) n++;
    const number = numbers[n]?.start === i ? (numbers[n] as NumberToken) : null;
    const found = unitAfterNumber(text, i, last === i ? list.at(-1) : undefined, lexicon) ?? lexicon.at(text, i);
    // 18年前の: 前の is “the last …” only where it begins an expression.
    const match =
      found?.entry.role === 'pastStretch' && last === i && list.at(-1)?.word?.unit
        ? lexicon.at(text.charAt(i), 0) && { entry: lexicon.at(text.charAt(i), 0)?.entry ?? found.entry, end: i + 1 }
        : found;
    if (match && (!number || match.end > number.end)) {
      if (match.entry.stop || (match.entry.loose && !standsFree(text, i, match.end))) {
        i = match.end;
        continue;
      }
      const { role } = match.entry;
      if (last === i || !(role && FOLLOWERS_JA.has(role) && !match.entry.fields)) {
        list.push({ start: i, end: match.end, gap: gapBetween(text, last, i, wrapped), word: match.entry, number: null });
        last = match.end;
        i = match.end;
        continue;
      }
    }
    if (number) {
      list.push({ start: i, end: number.end, gap: gapBetween(text, last, i, wrapped), word: null, number });
      last = number.end;
      i = number.end;
    } else i++;
  }
  return new TimeTokens(text, list);
}

/** Kana words need a particle or a sign before them; words of kanji no other kanji on either side. */
function standsFree(text: string, start: number, end: number): boolean {
  const [before, after] = [text.charCodeAt(start - 1), text.charCodeAt(end)];
  if (isKanji(text.charCodeAt(start))) return !isKanji(before) && !isKanji(after);
  return !isKanji(before) && (!isHiragana(before) || 'はがをにでともへや'.includes(text.charAt(start - 1)));
}

/** Unit right after a number: 25日朝 has 日 and 朝, though 日朝 and 月初 are words as well. */
function unitAfterNumber(text: string, at: number, before: TimeToken | undefined, lexicon: TimeLexicon): ReturnType<TimeLexicon['at']> {
  if (!before?.number || before.end !== at) return null;
  const longest = lexicon.at(text, at);
  if (!longest || longest.entry.unit || longest.entry.calendar || longest.entry.counted) return longest;
  const single = lexicon.at(text.charAt(at), 0);
  return single && (single.entry.unit || single.entry.calendar) ? { entry: single.entry, end: at + 1 } : longest;
}

/** Scans English text: a word begins and ends at a boundary of letters, so that Dec31 and 3pm are two tokens. */
export function scanEnglish(text: string, lexicon: TimeLexicon, numbers: readonly NumberToken[], wrapped = true): TimeTokens {
  const lower = lowercaseSameLength(text);
  const list: TimeToken[] = [];
  let [n, last] = [0, -1];
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (code === 0x20) {
      i++;
      continue;
    }
    while ((numbers[n]?.start ?? Number.POSITIVE_INFINITY) < i) n++;
    const number = numbers[n]?.start === i ? (numbers[n] as NumberToken) : null;
    const isLetter = isSpacedLetter(code);
    const atBoundary = !isLetter || !isSpacedLetter(text.charCodeAt(i - 1));
    const match = atBoundary ? englishWordAt(lower, i, list.at(-1), lexicon) : null;
    const ends = match !== null;
    if (match && ends && match.entry.stop) {
      i = match.end;
      continue;
    }
    if (number && !(match && ends && match.end > number.end)) {
      list.push({
        start: i,
        end: number.end,
        gap: gapBetween(text, last, i, wrapped),
        word: match && ends && match.end === number.end ? match.entry : null,
        number,
      });
      last = number.end;
      i = number.end;
    } else if (match && ends) {
      list.push({ start: i, end: match.end, gap: gapBetween(text, last, i, wrapped), word: match.entry, number: null });
      last = match.end;
      i = match.end;
    } else i = isLetter ? wordEnd(text, i) : i + 1;
  }
  return new TimeTokens(text, list);
}

/**
 * Longest phrase at a boundary of letters, else the word alone. After a number or an article a phrase such as “day before” is left to
 * its words: “2 days before” counts.
 */
function englishWordAt(lower: string, at: number, before: TimeToken | undefined, lexicon: TimeLexicon): ReturnType<TimeLexicon['at']> {
  const longest = lexicon.at(lower, at);
  if (!longest) return null;
  const isWhole = (end: number) => !isSpacedLetter(lower.charCodeAt(end)) || !isAsciiLetter(lower.charCodeAt(end - 1));
  const isCounted =
    before !== undefined && at - before.end < 3 && (before.number !== null || before.word?.role === 'a' || before.word?.role === 'few');
  if (isWhole(longest.end) && !(isCounted && longest.entry.fields && lower.slice(at, longest.end).includes(' '))) return longest;
  const end = wordEnd(lower, at);
  const single = end < longest.end || !isWhole(longest.end) ? lexicon.at(lower.slice(at, end), 0) : null;
  return single && at + single.end === end ? { entry: single.entry, end } : null;
}

function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (isSpacedLetter(text.charCodeAt(end))) end++;
  return end;
}

/** One line break is white space in wrapped text; a blank line, or any break in prepared text, begins other text. */
function gapBetween(text: string, last: number, start: number, wrapped: boolean): 0 | 1 | 2 {
  if (last === start) return 0;
  if (last < 0 || start - last > 80) return 2;
  let breaks = 0;
  for (let i = last; i < start; i++) {
    const code = text.charCodeAt(i);
    if (!isSpace(code) && code !== 0x3000) return 2;
    if (code === 0x0a) breaks++;
  }
  return breaks > (wrapped ? 1 : 0) ? 2 : 1;
}
