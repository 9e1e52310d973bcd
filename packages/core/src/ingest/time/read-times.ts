import { lexNumbers } from '../numbers/lex-numbers.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import type { ExpressionReading, ReadingGrade, ReadingLanguage } from '../reading.ts';
import { type FoldedView, rawSpan } from '../text/fold-text.ts';
import { type CivilTime, civilTime } from './civil-time.ts';
import { readEnglishTime } from './english-time.ts';
import { readJapaneseTime } from './japanese-time.ts';
import type { TimeContext } from './resolve-point.ts';
import { type SettledTime, settleTime, type TimeValue } from './settle-time.ts';
import type { TimeParse } from './time-fields.ts';
import { isAfter, printMoment, type TimeSpan } from './time-span.ts';
import { scanEnglish, scanJapanese } from './time-tokens.ts';
import { TIME_WORDS_EN } from './time-words-en.ts';
import { TIME_WORDS_JA } from './time-words-ja.ts';

/** Options of reading a text. */
interface ReadTimesOptions {
  readonly language: ReadingLanguage;
  /** Date of the document, `2022-01-06` or `2022-01-06T18:30`: 昨日 and bare days count from it. Null if it is not known. */
  readonly reference: string | null;
  /** False if every line is a paragraph, as in a reading view; otherwise one line break is a space. */
  readonly wrapped?: boolean;
  /** Numbers of the text where they were lexed before. */
  readonly numbers?: readonly NumberToken[];
}

/**
 * Reads every expression of time in a text: dates, clock times, amounts of time, repeated times and ranges. A part that the words
 * leave out comes from the last date before them in their paragraph, else from the date of the document, and then on its past side
 * unless the sentence speaks of what is to come.
 *
 * @example
 * ```ts
 * import { foldView } from '@synoptic/core/ingest/text/fold-text';
 * import { readTimes } from '@synoptic/core/ingest/time/read-times';
 *
 * const times = readTimes(foldView('13日朝に到着し、翌日出発した。'), { language: 'ja', reference: '2024-05-15' });
 * times.map(({ value }) => value.resolved); // → ['2024-05-13', '2024-05-14']
 * ```
 */
export function readTimes(
  view: FoldedView,
  { language, reference, wrapped = true, numbers }: ReadTimesOptions,
): ExpressionReading<TimeValue>[] {
  const lexed = numbers ?? lexNumbers(view, language);
  const tokens =
    language === 'ja' ? scanJapanese(view.text, TIME_WORDS_JA, lexed, wrapped) : scanEnglish(view.text, TIME_WORDS_EN, lexed, wrapped);
  const read = language === 'ja' ? readJapaneseTime : readEnglishTime;
  const base = parseReference(reference);
  const found: ExpressionReading<TimeValue>[] = [];
  let previous: TimeSpan | null = null;
  let lastDay: CivilTime | null = null;
  let yearEnd = Number.NEGATIVE_INFINITY;
  let end = 0;
  let lineEnd = view.text.indexOf('\n');
  for (let i = 0; i < tokens.length; ) {
    const start = tokens.start(i);
    if (start < end || !tokens.mayBegin(i) || isOffset(view.text, start)) {
      i++;
      continue;
    }
    // A line break ends a paragraph of prepared text. Each is looked for once, so that a text without any stays linear.
    if (lineEnd < start && lineEnd >= 0) {
      previous = null;
      lineEnd = view.text.indexOf('\n', start);
    }
    const parse = read(tokens, i, start - yearEnd < SHORT_YEAR_REACH);
    if (!parse) {
      i++;
      continue;
    }
    end = tokens.end(parse.next - 1);
    const context: TimeContext = { ...base, previous, lastDay, future: speaksOfFuture(view.text, start, end, language) };
    const settled = settleTime(parse, context);
    const from = parse.start ?? start;
    found.push({
      rule: parse.rule,
      span: rawSpan(view, from, end),
      value: settled.value,
      grade: gradeOf(settled, parse),
      why: reasonOf(settled, parse, base.reference, context),
      alternatives: settled.alternatives,
    });
    if (settled.span) previous = { ...settled.span, other: undefined };
    if (settled.span && settled.span.grain !== 'Y' && settled.span.grain !== 'M') lastDay = settled.span.from;
    if (/^\d{4}/.test(settled.value.value)) yearEnd = end;
    i = parse.next;
  }
  return found;
}

/** True for the number of an offset from UTC: the 7 of UTC+7日本時間 is no day. */
function isOffset(text: string, start: number): boolean {
  const sign = text.charCodeAt(start - 1);
  return (sign === 0x2b || sign === 0x2d || sign === 0xb1) && /(?:UTC|GMT)$/.test(text.slice(Math.max(0, start - 4), start - 1));
}

/** Distance, in units of text, within which 36年 after 1635年 is a year. */
const SHORT_YEAR_REACH = 24;

const REFERENCE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/;

function parseReference(reference: string | null): Pick<TimeContext, 'reference' | 'referenceHasClock'> {
  const [match, year, month, day, hour, minute, second] = REFERENCE.exec(reference ?? '') ?? [];
  if (match === undefined) return { reference: null, referenceHasClock: false };
  const time: CivilTime = civilTime(Number(year), Number(month), Number(day), Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0));
  return { reference: time, referenceHasClock: hour !== undefined };
}

/** Cues of future events. Only a few words around the expression are looked at, so that a long text stays linear. */
const FUTURE_JA = /^までに|^[^。\n]*?(?:予定|見通し|見込み|方針|開催される)/;
/** A past verb before the cue: the plan is about something else. */
const PAST_JA = /(?:した|った|れた|いた|えた|きた)[、と。]/;
const FUTURE_EN =
  /\b(?:will|shall|should|must|would|is to|are to|is set|are set|due|scheduled|slated|expected|plans?|planned|upcoming|forthcoming|deadline|no later than|ahead of)\b/i;
const CUE_REACH = 40;

function speaksOfFuture(text: string, start: number, end: number, language: ReadingLanguage): boolean {
  const after = text.slice(end, end + CUE_REACH).split(/[。\n]|\. /, 1)[0] ?? '';
  if (language === 'ja') {
    const cue = FUTURE_JA.exec(after)?.[0];
    return cue !== undefined && !PAST_JA.test(cue);
  }
  const before =
    text
      .slice(Math.max(0, start - CUE_REACH), start)
      .split(/\n|\. /)
      .at(-1) ?? '';
  return FUTURE_EN.test(before) || FUTURE_EN.test(after);
}

function gradeOf({ basis, clear }: SettledTime, { other, reading }: TimeParse): ReadingGrade {
  if (reading.type === 'point' && reading.fields.eraOverrun) return 'B';
  if (other !== undefined || !clear) return 'C';
  return basis === 'reference' || basis === 'context' || basis === 'bias' ? 'B' : 'A';
}

const REASONS: Readonly<Record<SettledTime['basis'], (reference: string, previous: string) => string>> = {
  stated: () => 'stated in full',
  none: () => 'needs no date',
  reference: (reference) => `counted from the document date ${reference}`,
  context: (_, previous) => `completed from ${previous}, the date before it`,
  bias: (reference) => `nearest to the document date ${reference}, on its past side`,
};

function reasonOf(
  { basis, span, value }: SettledTime,
  { reading }: TimeParse,
  reference: CivilTime | null,
  { previous, future }: TimeContext,
): string {
  if (reading.type === 'point' && reading.fields.eraOverrun) return 'the era had ended by this year, which is counted on from it';
  if (value.resolved === null && basis === 'none' && (value.type === 'DATE' || value.type === 'TIME')) return 'no date to count from';
  const [day, before] = [
    reference ? printMoment(reference, 'D') : 'unknown',
    previous ? printMoment(previous.from, previous.grain) : 'unknown',
  ];
  const reason = REASONS[basis](day, before);
  const isAhead =
    basis === 'bias' && span !== null && reference !== null && isAfter(span.to, { ...reference, hour: 23, minute: 59, second: 59 });
  if (!isAhead) return reason;
  return reason.replace('past side', future ? 'future side: the sentence speaks of what is to come' : 'future side');
}
