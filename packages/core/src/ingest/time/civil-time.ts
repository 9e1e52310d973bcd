import { calendarDayOf, dayNumberOf, daysInMonth } from '../../values/days.ts';
import type { TimeAmounts } from './time-fields.ts';

/** Moment of the proleptic Gregorian calendar, local to the text. */
export interface CivilTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Beginning of a year, month or day. */
export function civilTime(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0): CivilTime {
  return { year, month, day, hour, minute, second };
}

export function civilDay(time: CivilTime): number {
  return dayNumberOf(time.year, time.month, time.day);
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(dayNumber: number): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

export function civilTimeOfDay(dayNumber: number, { hour, minute, second } = { hour: 0, minute: 0, second: 0 }): CivilTime {
  return { ...calendarDayOf(dayNumber), hour, minute, second };
}

/** Moment `months` later; the day is cut to the length of the month. */
export function addMonths(time: CivilTime, months: number): CivilTime {
  const count = time.year * 12 + time.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return { ...time, year, month, day: Math.min(time.day, daysInMonth(year, month)) };
}

export function addSeconds(time: CivilTime, seconds: number): CivilTime {
  const total = time.hour * 3600 + time.minute * 60 + time.second + Math.round(seconds);
  const days = Math.floor(total / 86_400);
  const rest = total - days * 86_400;
  return civilTimeOfDay(civilDay(time) + days, { hour: Math.floor(rest / 3600), minute: Math.floor(rest / 60) % 60, second: rest % 60 });
}

/** Moment an amount of time later or earlier. Fractions of years go to months, those of months and weeks to days. */
export function addAmounts(time: CivilTime, amounts: TimeAmounts, sign: 1 | -1): CivilTime {
  const months = (amounts.Y ?? 0) * 12 + (amounts.M ?? 0);
  const whole = Math.trunc(months);
  let moved = whole === 0 ? time : addMonths(time, sign * whole);
  const days = Math.round((months - whole) * 30) + (amounts.W ?? 0) * 7 + (amounts.D ?? 0);
  const wholeDays = Math.trunc(days);
  if (wholeDays !== 0) moved = civilTimeOfDay(civilDay(moved) + sign * wholeDays, moved);
  const seconds = (days - wholeDays) * 86_400 + (amounts.H ?? 0) * 3600 + (amounts.m ?? 0) * 60 + (amounts.S ?? 0);
  if (seconds !== 0) moved = addSeconds(moved, sign * seconds);
  return amounts.B ? addWorkingDays(moved, amounts.B, sign) : moved;
}

/** Monday to Friday; holidays differ by country and are not known here. Whole weeks are skipped, so that a large number costs nothing. */
function addWorkingDays(time: CivilTime, count: number, sign: 1 | -1): CivilTime {
  const weeks = Math.floor(count / 5);
  let day = civilDay(time) + sign * weeks * 7;
  for (let left = Math.round(count - weeks * 5); left > 0; ) {
    day += sign;
    if (weekdayOf(day) <= 5) left--;
  }
  return civilTimeOfDay(day, time);
}

/** ISO week of a day: weeks begin on Monday, the first week has the year's first Thursday. */
export function isoWeekOf(dayNumber: number): { year: number; week: number } {
  const thursday = dayNumber - weekdayOf(dayNumber) + 4;
  const { year } = calendarDayOf(thursday);
  return { year, week: Math.floor((thursday - dayNumberOf(year, 1, 1)) / 7) + 1 };
}

/** Monday of an ISO week. */
export function isoWeekStart(year: number, week: number): number {
  const fourth = dayNumberOf(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

/** ISO weeks of a year: 52 or 53. */
export function isoWeeksIn(year: number): number {
  return isoWeekOf(dayNumberOf(year, 12, 28)).week;
}
