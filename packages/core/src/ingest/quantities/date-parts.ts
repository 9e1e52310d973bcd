import { isAsciiLetter, isDigit, isSpacedLetter, skipSpaces, skipSpacesBack } from '../text/character-class.ts';
import type { Amount } from './amount.ts';

/** Signs after a figure that make it a part of a date or a time. Lengths of time (3年間, 2時間) are units and come first. */
const JAPANESE_DATE_SIGNS = new Set('年月日時分秒期'.split(''));

export function isJapaneseDatePart(text: string, { start, end, first }: Amount): boolean {
  const after = text.charAt(end);
  if (JAPANESE_DATE_SIGNS.has(after) || text.startsWith('世紀', end) || text.startsWith('カ月', end) || text.startsWith('週', end))
    return true;
  if (after === ':' && isDigit(text.charCodeAt(end + 1))) return true;
  const before = text[start - 1];
  return (
    (before === ':' && isDigit(text.charCodeAt(start - 2))) ||
    before === '’' ||
    (first.digits !== null && ERAS.some((era) => text.startsWith(era, start - era.length)))
  );
}

/** Eras whose names are no other words; `time/japanese-eras.ts` has all, with 文化 and others that a count may follow. */
const ERAS = ['明治', '大正', '昭和', '平成', '令和'];

const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const AFTER_DATE = new Set(['am', 'pm', 'a.m', 'p.m', "o'clock", 'bc', 'ad', 'bce', 'ce', 'gmt', 'utc']);

/** True for a day beside a month, a time of day, or four figures that can only be a year. */
export function isEnglishDatePart(text: string, lower: string, amount: Amount): boolean {
  const { start, end, first, kind } = amount;
  if (kind !== 'figure') return false;
  const at = skipSpaces(lower, end);
  let stop = at;
  while (isAsciiLetter(lower.charCodeAt(stop)) || lower[stop] === '.' || lower[stop] === "'") {
    stop++;
    if (stop - at > 12) break;
  }
  const after = lower.slice(at, stop).replace(/\.$/, '');
  if (AFTER_DATE.has(after)) return true;
  if (MONTHS.has(after) && text[at] !== lower[at] && amount.value.near <= 31) return true;
  if (lower[end] === ':' && isDigit(lower.charCodeAt(end + 1))) return true;
  if (lower[start - 1] === ':' && isDigit(lower.charCodeAt(start - 2))) return true;
  if (isMonthBefore(text, lower, start) && amount.value.near <= 2100 && first.digits !== null) return true;
  return false;
}

function isMonthBefore(text: string, lower: string, start: number): boolean {
  let at = skipSpacesBack(lower, start);
  if (lower[at - 1] === '.' || lower[at - 1] === ',') at = skipSpacesBack(lower, at - 1);
  let from = at;
  while (isSpacedLetter(lower.charCodeAt(from - 1)) && at - from < 10) from--;
  const word = lower.slice(from, at);
  return MONTHS.has(word) && (text[from] ?? '') !== (lower[from] ?? '');
}

/** True for four figures that a preposition makes a year, whatever is counted after them: "in 2008 soldiers". */
export function isYearInTime(lower: string, amount: Amount): boolean {
  return isYearLike(amount) && YEAR_LEADS.has(wordBefore(lower, amount.start));
}

const YEAR_LEADS = new Set('in since by during until until before after of early late mid from year'.split(' '));

/** Word of Latin letters that ends at `end`, in small letters. */
export function wordBefore(lower: string, at: number): string {
  const end = skipSpacesBack(lower, at);
  let from = end;
  while (isSpacedLetter(lower.charCodeAt(from - 1)) && end - from < 14) from--;
  return lower.slice(from, end);
}

/** Four figures without a separator from 1200 to 2100. */
export function isYearLike({ first, signed, value }: Amount): boolean {
  return !signed && first.digits?.length === 4 && value.near >= 1200 && value.near <= 2100;
}
