/// <reference path="./edtf.d.ts" />

import edtf, { type Parsed, parse } from 'edtf';
import type { DaySpan } from '../shapes/day-span.ts';
import { INTERFACE_LANGUAGE_CODES, type InterfaceLanguage } from '../text/interface-languages.ts';
import type { Text } from '../text/text.ts';
import { dayNumber, MS_PER_DAY } from '../values/days.ts';
import { alternativesLabel, oneOfLabel, pointLabel, rangeLabel } from './date-label.ts';

/**
 * Parses an EDTF string (levels 0 and 1, and the one-of sets of level 2) to days and labels; null if it is anything else.
 * An approximate end is widened by half of the length of its period (rule N4).
 */
export function readEdtf(text: string): DaySpan | null {
  try {
    return span(parse(text));
  } catch {
    return null;
  }
}

interface PointBounds {
  readonly from: string;
  readonly to: string;
  readonly slack: number;
}

function span(parsed: Parsed): DaySpan | null {
  if (parsed.type === 'Set') return oneOf(parsed);
  if (parsed.level === 2) return null;
  if (parsed.type === 'Date' || parsed.type === 'Season')
    return { ...point(parsed), shape: 'moment', label: eachLanguage((l) => pointLabel(parsed, l)) };
  if (parsed.type === 'Interval') return interval(parsed.values.map((end) => (typeof end === 'object' ? (end as Parsed | null) : null)));
  return null;
}

/** Interval with open ends (an infinity in the library) and unknown ends (null) both unbounded. */
function interval([first, last]: readonly (Parsed | null | undefined)[]): DaySpan | null {
  const [from, to] = [first ? point(first) : null, last ? point(last) : null];
  if (from?.from && to?.to && dayNumber(from.from) > dayNumber(to.to)) return null;
  return {
    from: from?.from ?? null,
    to: to?.to ?? null,
    slack: Math.max(from?.slack ?? 0, to?.slack ?? 0),
    shape: 'extent',
    label: eachLanguage((l) => rangeLabel(first, last, l)),
  };
}

function oneOf(set: Parsed): DaySpan | null {
  const members = set.values.flat() as Parsed[];
  if (members.some((m) => m.level === 2)) return null;
  const bounds = members.map(point);
  const [first, last] = [members[0], members[members.length - 1]];
  const consecutive = Array.isArray(set.values[0]) || set.earlier === true || set.later === true;
  return {
    from: set.earlier ? null : (bounds.map((b) => b.from).sort(byDay)[0] ?? null),
    to: set.later
      ? null
      : (bounds
          .map((b) => b.to)
          .sort(byDay)
          .at(-1) ?? null),
    slack: Math.max(0, ...bounds.map((b) => b.slack)),
    shape: 'moment',
    label: eachLanguage((l) =>
      consecutive ? oneOfLabel(set.earlier ? null : first, set.later ? null : last, l) : alternativesLabel(members, l),
    ),
  };
}

function point(parsed: Parsed): PointBounds {
  const [min, max] = extremes(parsed);
  const days = Math.round((max - min + 1) / MS_PER_DAY);
  return { from: isoDay(min), to: isoDay(max), slack: parsed.approximate ? Math.max(1, Math.round(days / 2)) : 0 };
}

/** First and last millisecond: a time of day is widened to its printed day, a season is three months of the northern year. */
function extremes(parsed: Parsed): readonly [number, number] {
  const [year = 0, month = 0, day = 1, hour] = parsed.values as number[];
  if (hour !== undefined) return [Date.UTC(year, month, day), Date.UTC(year, month, day + 1) - 1];
  if (parsed.type !== 'Season') return [edtf(parsed).min, edtf(parsed).max];
  const first = (month - 21) * 3 + 2;
  return [Date.UTC(year, first, 1), Date.UTC(year, first + 3, 1) - 1];
}

function byDay(a: string, b: string): number {
  return dayNumber(a) - dayNumber(b);
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().replace(/T.*$/, '');
}

/** Labels a date in every interface language. */
function eachLanguage(label: (language: InterfaceLanguage) => string): Text {
  return Object.fromEntries(INTERFACE_LANGUAGE_CODES.map((l) => [l, label(l)]));
}
