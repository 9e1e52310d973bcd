import { addAmounts, addSeconds, type CivilTime, civilDay, civilTimeOfDay } from './civil-time.ts';
import { resolvePoint, type TimeContext } from './resolve-point.ts';
import type { TimeAmounts, TimeFields, TimeModifier, TimeParse, TimeReading } from './time-fields.ts';
import { isAfter, printInterval, printMoment, printSpan, type TimeGrain, type TimeSpan } from './time-span.ts';
import { isDeictic, printPeriod, timexOffset, timexValue } from './timex-value.ts';

/** Time of an expression, in TIMEX3 and in EDTF. */
export interface TimeValue {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET' | 'RANGE';
  /** TIMEX3 value: what the words state, with X for what they leave open. Of a RANGE the values of its ends, with a slash. */
  readonly value: string;
  /** Modifiers in TIMEX3 names, the outer first: `AFTER,MID` of 5月中旬以降. */
  readonly mod: string | null;
  /** EDTF date that the corpus can hold; null for amounts, sets, and what nothing resolves. */
  readonly resolved: string | null;
  /** Signed offset where the words count from the reference date: `-P1D`. */
  readonly offset: string | null;
  /** Calendar of `value` where it is not the civil one: a fiscal year runs from April to March in Japan. */
  readonly calendar: 'fiscal-jp' | null;
  /** Frequency within the period of a SET: `1X`. */
  readonly times: string | null;
}

/** Expression resolved against its context. */
export interface SettledTime {
  readonly value: TimeValue;
  readonly alternatives: readonly TimeValue[];
  readonly basis: TimeSpan['basis'] | 'none';
  /** True if the first reading is much likelier than its alternatives. */
  readonly clear: boolean;
  /** Last date that the expression names: later expressions of its paragraph may count from it. */
  readonly span: TimeSpan | null;
}

const NO_TIME = { mod: null, resolved: null, offset: null, calendar: null, times: null } as const;

/** Resolves a parsed expression. */
export function settleTime(parse: TimeParse, context: TimeContext): SettledTime {
  const first = settleReading(parse.reading, parse.mods, context);
  const second = parse.other ? settleReading(parse.other, [], context) : null;
  return second ? { ...first, alternatives: [...first.alternatives, second.value] } : first;
}

function settleReading(reading: TimeReading, mods: readonly TimeModifier[], context: TimeContext): SettledTime {
  const mod = mods.length > 0 ? mods.join(',') : null;
  switch (reading.type) {
    case 'point':
      return settlePoint(reading.fields, mods, context);
    case 'range':
      return settleRange(reading.from, reading.to, context);
    case 'stretch':
      return reading.aligned
        ? settleAligned(reading.aligned, reading.sign, reading.amounts, mod, context)
        : settleStretch(reading.sign, reading.amounts, mod, mods, context);
    case 'duration':
      return plain({ ...NO_TIME, type: 'DURATION', value: printPeriod(reading.amounts), mod });
    case 'set': {
      const stated = timexValue(reading.fields, null);
      const value = stated === 'XXXX' ? (reading.every ? printPeriod(reading.every) : 'XXXX') : setValue(stated);
      return plain({ ...NO_TIME, type: 'SET', value, mod, times: reading.times });
    }
  }
}

/** Value of a set of clock times, which has no date. */
function setValue(stated: string): string {
  return stated.startsWith('XXXX-XX-XXT') ? stated.slice(10) : stated;
}

function plain(value: TimeValue): SettledTime {
  return { value, alternatives: [], basis: 'none', clear: true, span: null };
}

function settlePoint(fields: TimeFields, mods: readonly TimeModifier[], context: TimeContext): SettledTime {
  const span = resolvePoint(fields, context);
  const isClock =
    fields.hour !== undefined || fields.part !== undefined || (span !== null && fields.offset !== undefined && hasClock(span.grain));
  const shared = {
    type: isClock ? ('TIME' as const) : ('DATE' as const),
    mod: mods.length > 0 ? mods.join(',') : null,
    offset: timexOffset(fields),
    calendar: fields.fiscal ? ('fiscal-jp' as const) : null,
    times: null,
  };
  const value = (s: TimeSpan | null): TimeValue => ({ ...shared, value: timexValue(fields, s), resolved: s && boundSpan(s, mods) });
  const alternatives = span?.other ? [value(span.other)] : [];
  return {
    value: value(span),
    alternatives,
    basis: span?.basis ?? 'none',
    clear: span?.clear ?? alternatives.length === 0,
    span: span && withMonth(span, fields, context),
  };
}

function withMonth(span: TimeSpan, { month, monthShift }: TimeFields, { previous }: TimeContext): TimeSpan {
  const carried = span.basis === 'context' && previous?.monthKnown === true;
  return { ...span, monthKnown: month !== undefined || monthShift !== undefined || carried };
}

function hasClock(grain: TimeGrain): boolean {
  return grain === 'H' || grain === 'm' || grain === 'S';
}

/** EDTF of a span under its modifiers: a bound leaves one end open, an “about” is marked. */
function boundSpan(span: TimeSpan, mods: readonly TimeModifier[]): string | null {
  const doubt = mods.includes('APPROX') ? '~' : '';
  const written = printSpan(span, doubt);
  if (written === null) return null;
  if (mods.includes('ON_OR_AFTER')) return `${printMoment(span.from, span.grain)}${doubt}/..`;
  if (mods.includes('ON_OR_BEFORE')) return `../${printMoment(span.to, span.grain)}${doubt}`;
  if (mods.includes('AFTER')) return `${printMoment(stepped(span.to, span.grain, 1), span.grain)}${doubt}/..`;
  if (mods.includes('BEFORE')) return `../${printMoment(stepped(span.from, span.grain, -1), span.grain)}${doubt}`;
  return written;
}

/** Next or last unit: “after 2016” begins with 2017. A clock time is a point, and stays. */
function stepped(time: CivilTime, grain: TimeGrain, sign: 1 | -1): CivilTime {
  if (hasClock(grain)) return time;
  return addAmounts(time, grain === 'Y' ? { Y: 1 } : grain === 'M' ? { M: 1 } : { D: 1 }, sign);
}

/** The right end is resolved after the left one: it is the first such date from there on. */
function settleRange(from: TimeFields, to: TimeFields, context: TimeContext): SettledTime {
  const start = resolvePoint(from, context);
  // “Between now and 21 May” is a time of days.
  const isDay = from.now && to.hour === undefined && !to.now;
  const first = start && isDay ? { ...start, grain: 'D' as const } : start;
  const last = first && laterEnd(to, first, { ...context, previous: isDeictic(to) ? context.previous : null });
  const value = (a: TimeSpan | null, b: TimeSpan | null): TimeValue => ({
    ...NO_TIME,
    type: 'RANGE',
    value: `${timexValue(from, a)}/${timexValue(to, b)}`,
    resolved: a && b && printInterval(a, b),
    offset: null,
    calendar: from.fiscal || to.fiscal ? 'fiscal-jp' : null,
  });
  const other = first?.other ?? null;
  const otherLast = other && laterEnd(to, other, context);
  const alternatives = other && otherLast ? [value(other, otherLast)] : [];
  return {
    value: value(first, last),
    alternatives,
    basis: first?.basis ?? 'none',
    clear: first?.clear ?? alternatives.length === 0,
    span: last && withMonth(last, to, context),
  };
}

function laterEnd(to: TimeFields, first: TimeSpan, context: TimeContext): TimeSpan | null {
  const isOpen = to.year === undefined && !isDeictic(to);
  if (!isOpen) return resolvePoint(to, context);
  const hasDate = to.month !== undefined || to.day !== undefined || to.weekday !== undefined;
  if (!hasDate) {
    const last = resolvePoint(to, { ...context, previous: { ...first, grain: hasClock(first.grain) ? first.grain : 'D' } });
    return last && isAfter(first.from, last.from) ? shiftDay(last) : last;
  }
  // The first such date that is not before the left end.
  const reference = first.from;
  const last = resolvePoint(to, { ...context, reference: { ...reference, hour: 0, minute: 0, second: 0 }, previous: null, future: true });
  const same = last?.other && !isAfter(first.from, last.other.to) ? last.other : last;
  return same ? { ...same, other: undefined } : null;
}

function shiftDay(span: TimeSpan): TimeSpan {
  const day = (time: CivilTime) => civilTimeOfDay(civilDay(time) + 1, time);
  return { ...span, from: day(span.from), to: day(span.to) };
}

/** Whole quarters or decades beside the one of the reference date: the last two decades. */
function settleAligned(
  unit: 'decade' | 'quarter',
  sign: 1 | -1,
  amounts: TimeAmounts,
  mod: string | null,
  { reference }: TimeContext,
): SettledTime {
  const value = { ...NO_TIME, type: 'RANGE' as const, value: printPeriod(amounts), mod };
  if (!reference) return plain(value);
  const months = unit === 'decade' ? 120 : 3;
  const count = ((amounts.Y ?? 0) * 12 + (amounts.M ?? 0)) / months;
  const own = Math.floor((reference.year * 12 + reference.month - 1) / months);
  const [first, last] = sign < 0 ? [own - count, own - 1] : [own + 1, own + count];
  const at = (month: number) => addAmounts({ year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 }, { M: month }, 1);
  const span: TimeSpan = {
    from: at(first * months),
    to: at((last + 1) * months - 1),
    grain: unit === 'decade' ? 'Y' : 'M',
    basis: 'reference',
  };
  const resolved = printSpan(span);
  return { value: { ...value, value: resolved ?? value.value, resolved }, alternatives: [], basis: 'reference', clear: true, span: null };
}

/** Days beside the reference date, itself left out: 過去7日間 ends yesterday, “the next three weeks” begin tomorrow. */
function settleStretch(
  sign: 1 | -1,
  amounts: TimeAmounts,
  mod: string | null,
  mods: readonly TimeModifier[],
  { reference, referenceHasClock }: TimeContext,
): SettledTime {
  const value = { ...NO_TIME, type: 'RANGE' as const, value: printPeriod(amounts), mod };
  if (!reference) return plain(value);
  const end = addAmounts(reference, amounts, sign);
  const [from, to] = sign < 0 ? [end, reference] : [reference, end];
  const isClock = amounts.H !== undefined || amounts.m !== undefined || amounts.S !== undefined;
  if (isClock && !referenceHasClock) return plain(value);
  const grain: TimeGrain = isClock ? (amounts.S === undefined ? 'm' : 'S') : 'D';
  const whole: TimeSpan = { from, to, grain, basis: 'reference' };
  const doubt = mods.includes('APPROX') ? '~' : '';
  const print = (span: TimeSpan): TimeValue => {
    const resolved = printSpan(span, doubt);
    return { ...value, value: resolved?.replaceAll('~', '') ?? value.value, resolved };
  };
  if (isClock) return { value: print(whole), alternatives: [], basis: 'reference', clear: true, span: null };
  const day = 86_400;
  const without: TimeSpan = sign < 0 ? { ...whole, to: addSeconds(to, -day) } : { ...whole, from: addSeconds(from, day) };
  return { value: print(without), alternatives: [print(whole)], basis: 'reference', clear: true, span: null };
}
