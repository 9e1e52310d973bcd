import { clockFields } from './clock-hour.ts';
import type { DayPart, TimeFields, TimeModifier } from './time-fields.ts';
import type { TimeTokens } from './time-tokens.ts';

/** Clock time or part of the day of an English text. */
export interface ClockPiece {
  readonly next: number;
  readonly fields: TimeFields;
  readonly mods?: readonly TimeModifier[];
  readonly rule: string;
}

type Half = { readonly part?: DayPart | undefined; readonly meridiem?: 'am' | 'pm' | undefined };

/** Reads 7:56:30 pm, 8am, half past seven, 730 in the evening; `cued` is true after “at”, where a number alone is an hour. */
export function readEnglishClock(t: TimeTokens, i: number, cued: boolean): ClockPiece | null {
  const { hour } = t.word(i);
  if (hour !== undefined) return { next: i + 1, fields: { hour, halfDayKnown: true }, rule: 'T-en-09' };
  if (t.integer(i) === 12 && t.word(i + 1).hour !== undefined && t.near(i + 1)) {
    return { next: i + 2, fields: { hour: t.word(i + 1).hour, halfDayKnown: true }, rule: 'T-en-09' };
  }
  return readPast(t, i) ?? readColons(t, i, cued) ?? readWholeHour(t, i, cued);
}

/** a.m. and p.m. after a number, also as 9a and 3p. */
function readHalf(t: TimeTokens, i: number): (Half & { readonly next: number }) | null {
  if (!t.near(i)) return null;
  if (t.is(i, 'ampm')) return { next: i + 1, meridiem: t.word(i).meridiem };
  if (t.is(i, 'letterAp') && t.touches(i)) return { next: i + 1, meridiem: 'pm' };
  if (t.is(i, 'a') && t.surface(i).toLowerCase() === 'a') {
    if (t.touches(i) && t.is(i - 2, 'colon')) return { next: i + 1, meridiem: 'am' };
  }
  return null;
}

/** “In the morning”, “at night” after an hour: they decide its half. */
function readHalfPhrase(t: TimeTokens, i: number): (Half & { readonly next: number }) | null {
  let at = i;
  if (!t.near(at)) return null;
  if (t.is(at, 'in', 'at')) at++;
  if (t.is(at, 'the')) at++;
  const { part } = t.word(at);
  return part && t.near(at) && !t.is(at, 'ampm') && at > i ? { next: at + 1, part } : null;
}

/** Hour and minute with the half of the day that is said after them. */
function finish(t: TimeTokens, i: number, hour: number, minute?: number, second?: number): ClockPiece | null {
  const half = readHalf(t, i) ?? readHalfPhrase(t, i);
  let next = half?.next ?? i;
  // 8pm in the evening
  const again = half?.meridiem ? readHalfPhrase(t, next) : null;
  if (again) next = again.next;
  if (t.is(next, 'dash') && t.is(next + 1, 'ish') && t.touches(next)) next += 2;
  else if (t.is(next, 'ish') && t.near(next)) next++;
  const fields = clockFields(hour, minute, second, half ?? {});
  return fields && { next, fields, rule: 'T-en-09' };
}

function readColons(t: TimeTokens, i: number, cued: boolean): ClockPiece | null {
  const hour = t.integer(i);
  const before = t.text.charAt(t.start(i) - 1);
  if (before === ':' || before === '.') return null;
  const decimal = /^(\d{1,2})\.(\d{2})$/.exec(t.list[i]?.number ? t.surface(i) : '');
  if (decimal) {
    const [, h, m] = decimal;
    const half = readHalf(t, i + 1);
    return cued || half ? finish(t, i + 1, Number(h), Number(m)) : null;
  }
  if (hour === null || t.digits(i) === null || (t.digits(i)?.length ?? 0) > 2 || t.isOrdinal(i)) return null;
  if (t.is(i + 1, 'letterH') && t.touches(i + 1)) {
    const minute = t.touches(i + 2) && t.digits(i + 2)?.length === 2 ? (t.integer(i + 2) ?? undefined) : undefined;
    if (minute === undefined && hour < 13 && !cued) return null;
    return finish(t, minute === undefined ? i + 2 : i + 3, hour, minute ?? 0);
  }
  const minute = t.integer(i + 2);
  if (!t.is(i + 1, 'colon') || !t.touches(i + 1) || !t.touches(i + 2) || minute === null || t.digits(i + 2)?.length !== 2) return null;
  const second = t.is(i + 3, 'colon') && t.touches(i + 3) && t.touches(i + 4) ? t.integer(i + 4) : null;
  if (second !== null && t.digits(i + 4)?.length !== 2) return null;
  return second === null ? finish(t, i + 3, hour, minute) : finish(t, i + 5, hour, minute, second);
}

/** 8am, seven o'clock, “at 6”, “at 1030”, ten forty-five p.m. */
function readWholeHour(t: TimeTokens, i: number, cued: boolean): ClockPiece | null {
  const value = t.integer(i);
  if (value === null || t.isOrdinal(i) || t.list[i]?.number?.joined) return null;
  const digits = t.digits(i);
  const next = i + 1;
  if (digits && digits.length >= 3) {
    if (digits.length > 4) return null;
    const [hour, minute] = [Math.floor(value / 100), value % 100];
    const isCued = (cued && (value < 1900 || value > 2100)) || readHalf(t, next) !== null || readHalfPhrase(t, next) !== null;
    return isCued && minute < 60 ? finish(t, next, hour, minute) : null;
  }
  if (value > 24) return null;
  if (t.is(next, 'oclock') && t.near(next)) return finish(t, next + 1, value);
  const isWord = t.list[i]?.number?.form === 'words';
  const dashed = t.is(next, 'dash') && t.touches(next) && t.touches(next + 1) ? next + 1 : next;
  const minute = isWord && t.near(dashed) && t.list[dashed]?.number?.form === 'words' ? t.integer(dashed) : null;
  if (minute !== null && minute >= 10 && minute < 60 && !t.isOrdinal(dashed)) {
    const hasHalf = readHalf(t, dashed + 1) ?? readHalfPhrase(t, dashed + 1);
    // “three twenty” alone may be anything.
    const after = t.word(dashed + 1).calendar === 'minute' && t.near(dashed + 1) ? dashed + 2 : dashed + 1;
    const isAfterDate = t.near(i) && (t.isOrdinal(i - 1) || t.is(i - 1, 'for'));
    return cued || hasHalf || isAfterDate ? finish(t, after, value, minute) : null;
  }
  if (readHalf(t, next) || readHalfPhrase(t, next)) return finish(t, next, value);
  if (t.is(next, 'ish') && t.near(next)) return finish(t, next, value);
  if (t.is(next, 'dash') && t.is(next + 1, 'ish') && t.touches(next)) return finish(t, next, value);
  if (t.is(next, 'lunch') && t.near(next)) return finish(t, next + 1, value);
  return cued && isHourAlone(t, next) ? finish(t, next, value) : null;
}

/** A number after “at” is an hour if nothing is counted with it. */
function isHourAlone(t: TimeTokens, next: number): boolean {
  const after = t.text.charCodeAt(t.end(next - 1));
  if (after === 0x2e && t.touches(next + 1)) return false;
  if (after === 0x25 || (after === 0x2d && !t.is(next, 'dash')) || after === 0x2c) return after === 0x2c;
  if (t.near(next)) return !t.word(next).unit && !t.is(next, 'slash', 'percent', 'of', 'colon');
  const rest = t.text.slice(t.end(next - 1), t.end(next - 1) + 2);
  return !/^ ?[A-Za-z$€£]/.test(rest);
}

/** Half past seven, a quarter to 8, 20 minutes past 3pm. */
function readPast(t: TimeTokens, i: number): ClockPiece | null {
  let at = i;
  if (t.is(at, 'a') && t.near(at + 1)) at++;
  let minutes: number | null = null;
  const number = t.list[at]?.number;
  if (t.is(at, 'half') || (number?.kind === 'part' && number.value.near === 0.5)) minutes = 30;
  else if (t.word(at).calendar === 'quarter' || (number?.kind === 'part' && number.value.near === 0.25)) minutes = 15;
  else minutes = t.integer(at);
  if (minutes === null || minutes < 1 || minutes > 59) return null;
  at++;
  const hasUnit = t.word(at).calendar === 'minute' && t.near(at);
  if (hasUnit) at++;
  if (!hasUnit && minutes !== 30 && minutes !== 15 && minutes % 5 !== 0) return null;
  const isPast = t.surface(at).toLowerCase() === 'past' || (hasUnit && t.is(at, 'after'));
  const isTo = t.is(at, 'to') && (hasUnit || minutes === 15);
  if ((!isPast && !isTo) || !t.near(at) || !t.near(at + 1)) return null;
  const hour = t.integer(at + 1);
  if (t.word(at + 1).hour !== undefined || (hour !== null && hour >= 1 && hour <= 24)) {
    const base = hour ?? t.word(at + 1).hour ?? 0;
    let end = at + 2;
    if (t.is(end, 'letterH') && t.touches(end)) end++;
    if (t.is(end, 'oclock') && t.near(end)) end++;
    return isPast ? finish(t, end, base, minutes) : finish(t, end, base === 0 ? 23 : base - 1, 60 - minutes);
  }
  return null;
}

/** Parts of the day: in the morning, this evening, late-night, early hours of the morning. */
export function readEnglishPart(t: TimeTokens, i: number): ClockPiece | null {
  let at = i;
  if (t.is(at, 'in', 'at', 'on')) at++;
  if (t.is(at, 'the')) at++;
  let mod: TimeModifier | undefined;
  if (t.is(at, 'early', 'late', 'mid', 'later', 'earlier')) {
    mod = t.is(at, 'early', 'earlier') ? 'START' : t.is(at, 'mid') ? 'MID' : 'END';
    at++;
    if (t.is(at, 'dash') && t.touches(at)) at++;
    if (t.is(at, 'in')) at++;
    if (t.is(at, 'the')) at++;
  }
  for (let k = i + 1; k <= at; k++) if (!t.near(k)) return null;
  const { part } = t.word(at);
  if (!part) return null;
  if (t.is(at, 'ampm')) return null;
  if (t.is(at, 'lunch') && t.surface(at).toLowerCase() === 'lunch' && !t.is(i, 'at') && !t.word(i - 1).fields) return null;
  // A letter that follows makes it a name or a compound: evening dress, Night Watch.
  const next = t.is(at + 1, 'ish') && t.touches(at + 1) ? at + 2 : at + 1;
  return { next, fields: { part }, mods: mod ? [mod] : [], rule: 'T-en-10' };
}
