/// <reference path="./edtf.d.ts" />
import edtf, { type Parsed, parse } from 'edtf';
import { INTERFACE_LANGUAGE_CODES, type InterfaceLanguage } from '../text/interface-languages.ts';
import { dayNumber } from '../values/date.ts';
import type { DaySpan } from '../values/value-type.ts';
import { alternativesLabel, oneOfLabel, pointLabel, rangeLabel } from './date-label.ts';

const DAY = 86_400_000;

/**
 * An EDTF string as days and words: levels 0 and 1 and, of level 2, the one-of set. Null where it is none of these.
 * An “about” opens each end by half of the length of the period it stands by (rule N4).
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

/** The library gives an infinity for an open end and null for an unknown one: both reach on. */
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
  const days = Math.round((max - min + 1) / DAY);
  return { from: isoDay(min), to: isoDay(max), slack: parsed.approximate ? Math.max(1, Math.round(days / 2)) : 0 };
}

/** A time of day keeps the day that is printed, whatever its time zone; a season is three months of the northern year. */
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

/** A date is labelled in every language of the interface. */
function eachLanguage(label: (language: InterfaceLanguage) => string): Readonly<Record<InterfaceLanguage, string>> {
  return Object.fromEntries(INTERFACE_LANGUAGE_CODES.map((l) => [l, label(l)])) as Record<InterfaceLanguage, string>;
}
