import type { RawSpan } from '../reading.ts';
import { characterEnd, isDigit } from './character-class.ts';

/**
 * Raw text beside its folded form. Rules match the folded text; every span goes back through `rawSpan`, and the raw text is
 * never rewritten.
 */
export interface FoldedView {
  readonly raw: string;
  readonly text: string;
  /**
   * Places where the two lengths differ, four numbers each: start and end in the folded text, start and end in the raw text.
   * Between them both advance in step, so that ordinary text costs nothing.
   */
  readonly breaks: readonly number[];
}

/** `always`: a hyphen or minus by any name. `before-digit`: dashes and the long vowel mark, a minus or a range only beside digits. */
type Dash = 'always' | 'before-digit' | null;

/**
 * Folds a text for reading: NFKC for each character with the marks that combine with it, and on top of it tildes, dashes beside
 * digits, the small `ヶ` of counters and superscripts (`m²` becomes `m^2`, as NFKC alone would make `10⁶` into 106). Case,
 * white space and line breaks stay.
 */
export function foldView(raw: string): FoldedView {
  const breaks: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let last = 0;
  let kept = 0;
  let i = 0;
  while (i < raw.length) {
    const code = raw.charCodeAt(i);
    if (isStable(code) && !(raw.charCodeAt(i + 1) >= 0x300 && joinsBefore(raw, i + 1))) {
      i++;
      continue;
    }
    const end = clusterEnd(raw, i);
    const previous = i > kept ? raw.charCodeAt(i - 1) : last;
    const cluster = raw.slice(i, end);
    const folded = foldCluster(raw, i, end, previous);
    if (folded !== cluster) {
      parts.push(raw.slice(kept, i), folded);
      length += i - kept + folded.length;
      if (folded.length !== cluster.length) breaks.push(length - folded.length, length, i, end);
      last = folded ? folded.charCodeAt(folded.length - 1) : previous;
      kept = end;
    }
    i = end;
  }
  return { raw, text: kept === 0 ? raw : parts.join('') + raw.slice(kept), breaks };
}

/** Raw span of a span of the folded text, widened to whole characters of the raw text. */
export function rawSpan(view: FoldedView, start: number, end: number): RawSpan {
  return { start: rawOffset(view, start, false), end: end > start ? rawOffset(view, end - 1, true) : rawOffset(view, start, false) };
}

/** Raw offset of a folded unit: where its character begins or, with `after`, ends. */
function rawOffset({ raw, breaks }: FoldedView, offset: number, after: boolean): number {
  let [low, high] = [0, breaks.length / 4];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((breaks[middle * 4] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  // Characters that fold to nothing share their offset with the next one: the last break at or before the offset decides.
  const at = (low - 1) * 4;
  const plain = at < 0 ? offset : (breaks[at + 3] ?? 0) + offset - (breaks[at + 1] ?? 0);
  if (at >= 0 && offset < (breaks[at + 1] ?? 0)) return (after ? breaks[at + 3] : breaks[at + 2]) ?? 0;
  if (!after) return plain;
  return characterEnd(raw, plain);
}

/** Characters that fold to themselves in any context: a fast path for nearly all of a text. */
function isStable(code: number): boolean {
  return (
    (code >= 0x20 && code <= 0x7e) ||
    code === 0x0a ||
    code === 0x0d ||
    code === 0x09 ||
    (code >= 0xc0 && code <= 0x131) ||
    (code >= 0x410 && code <= 0x44f) ||
    (code >= 0x3041 && code <= 0x3096 && code !== 0x304b) ||
    (code >= 0x30a1 && code <= 0x30fa && code !== 0x30ab && code !== 0x30b1 && code < 0x30f5) ||
    (code >= 0x4e00 && code <= 0x9fff && code !== 0x7b87 && code !== 0x500b) ||
    code === 0x3001 ||
    code === 0x3002
  );
}

function foldCluster(raw: string, start: number, end: number, previous: number): string {
  const code = raw.charCodeAt(start);
  if (end === start + 1) {
    // Full-width ASCII, without the cost of a normalization.
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    const dash = dashOf(code);
    if (dash === 'always') return '-';
    if (dash === 'before-digit') return foldsToMinus(raw, start, previous) ? '-' : raw[start] === 'ｰ' ? 'ー' : raw.charAt(start);
    if (code === 0x301c || code === 0x223c) return '~';
    if (isCounterMark(code)) return isNumeralCode(previous) && isCountedAfterMark(raw.charCodeAt(end)) ? 'カ' : raw.charAt(start);
    if (isIgnored(code)) return '';
    // Enclosed numbers mark items of a list: folded, ①② would be twelve.
    if ((code >= 0x2460 && code <= 0x24ff) || (code >= 0x2776 && code <= 0x2793)) return raw.charAt(start);
    const superscript = superscriptOf(code);
    if (superscript) return superscriptOf(raw.charCodeAt(start - 1)) ? superscript : `^${superscript}`;
  }
  const folded = raw.slice(start, end).normalize('NFKC');
  if (!folded.includes('\u2044')) return folded;
  // ½ after a digit is a mixed number: 1½ becomes "1 1/2", not 11/2; before one it is a number of its own: ½1 is not 1/21.
  return `${isDigit(previous) ? ' ' : ''}${folded.replaceAll('\u2044', '/')}${isDigitNext(raw, end) ? ' ' : ''}`;
}

/** True if the next character that does not fold to nothing folds to a digit. */
function isDigitNext(raw: string, at: number): boolean {
  let next = at;
  while (isIgnored(raw.charCodeAt(next))) next++;
  return isDigit(
    raw
      .slice(next, next + 2)
      .normalize('NFKC')
      .charCodeAt(0),
  );
}

/** End of the character at `start`: its surrogate pair and the marks that combine with it. */
function clusterEnd(raw: string, start: number): number {
  let end = characterEnd(raw, start);
  // Normalizing a cluster is quadratic in its marks: no script needs more than this many.
  const most = start + 32;
  while (end < most && joinsBefore(raw, end)) end++;
  return end;
}

function joinsBefore(raw: string, at: number): boolean {
  const code = raw.charCodeAt(at);
  return (
    (code >= 0x300 && code <= 0x36f) ||
    code === 0x3099 ||
    code === 0x309a ||
    code === 0xff9e ||
    code === 0xff9f ||
    (code >= 0x20d0 && code <= 0x20ff)
  );
}

function dashOf(code: number): Dash {
  switch (code) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
    case 0xfe63:
      return 'always';
    case 0x2014:
    case 0x2015:
    case 0x2500:
    case 0x30fc:
    case 0xff70:
      return 'before-digit';
    default:
      return null;
  }
}

function foldsToMinus(raw: string, at: number, previous: number): boolean {
  const next = raw.charCodeAt(at + 1);
  if (!isDigit(next) && !(next >= 0xff10 && next <= 0xff19)) return false;
  const code = raw.charCodeAt(at);
  const isLongVowel = code === 0x30fc || code === 0xff70;
  const afterKatakana = (previous >= 0x30a1 && previous <= 0x30fe) || (previous >= 0xff66 && previous <= 0xff9f);
  return isLongVowel ? !afterKatakana : isDigit(previous);
}

/** ヶ ヵ ケ カ か 箇 個 as the mark of a counter: 三ヶ月, 3か国, 五箇所. */
function isCounterMark(code: number): boolean {
  return code === 0x30f6 || code === 0x30f5 || code === 0x30b1 || code === 0x30ab || code === 0x304b || code === 0x7b87 || code === 0x500b;
}

function isCountedAfterMark(code: number): boolean {
  return '月国所年村条店'.includes(String.fromCharCode(code)) && code > 0;
}

function isNumeralCode(code: number): boolean {
  return isDigit(code) || (code >= 0x3007 && '〇一二三四五六七八九十百千万数何'.includes(String.fromCharCode(code)));
}

/** Format characters that an editor or a page adds: zero-width spaces and joiners, soft hyphens, marks of direction, variation selectors. */
function isIgnored(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

function superscriptOf(code: number): string | null {
  if (code === 0xb9) return '1';
  if (code === 0xb2) return '2';
  if (code === 0xb3) return '3';
  if (code === 0x2070 || (code >= 0x2074 && code <= 0x2079)) return String(code - 0x2070);
  return code === 0x207b ? '-' : null;
}
