import type { Unit } from '../shapes/facet.ts';
import { dayNumberOf } from './days.ts';
import type { RationalInterval } from './interval.ts';
import { add, divide, floor, multiply, type Rational, rational, subtract } from './rational.ts';

/** Months of a calendar unit. Twelve months are exactly a year; in days both have a range (rule N3). */
export const MONTHS_PER_UNIT: Readonly<Record<NonNullable<Unit['calendar']>, Rational>> = { month: rational(1n), year: rational(12n) };

/** Months and days of the Gregorian cycle of 400 years. */
const CYCLE = { months: 4800, days: 146_097 } as const;
const DAYS_PER_MONTH = rational(146_097n, 4800n);

/** Length of a day in base units, from the factor of a calendar unit: a month is on average 30.436875 days. */
export function dayLength(factor: Rational, calendar: NonNullable<Unit['calendar']>): Rational {
  return divide(factor, multiply(DAYS_PER_MONTH, MONTHS_PER_UNIT[calendar]));
}

/** Interval of months as days: its lower end by the shortest such run of months, its upper end by the longest. */
export function daysOfMonths(months: RationalInterval): RationalInterval {
  return { ...months, lower: days(months.lower, 'shortest'), upper: days(months.upper, 'longest') };
}

/** Days of a number of months, linear between two whole months. */
function days(months: Rational, which: 'shortest' | 'longest'): Rational {
  if (months.d === 0n) return months;
  const whole = floor(months);
  const [before, after] = [wholeMonths(whole, which), wholeMonths(whole + 1n, which)];
  return add(before, multiply(subtract(months, rational(whole)), subtract(after, before)));
}

function wholeMonths(months: bigint, which: 'shortest' | 'longest'): Rational {
  // A negative run is as long as its mirror image, so that the shorter end is the longer run backwards.
  if (months < 0n) return subtract(rational(0n), wholeMonths(-months, which === 'shortest' ? 'longest' : 'shortest'));
  const cycles = months / BigInt(CYCLE.months);
  const rest = extremesOf(Number(months % BigInt(CYCLE.months)))[which];
  return rational(cycles * BigInt(CYCLE.days) + BigInt(rest));
}

const extremes = new Map<number, Record<'shortest' | 'longest', number>>();
let starts: readonly number[] | null = null;

/** Shortest and longest run of so many months in a cycle. */
function extremesOf(months: number): Record<'shortest' | 'longest', number> {
  const known = extremes.get(months);
  if (known) return known;
  starts ??= Array.from({ length: CYCLE.months }, (_, i) => dayNumberOf(2000 + Math.floor(i / 12), (i % 12) + 1, 1));
  const cycle = starts;
  const lengths = cycle.map((start, i) => {
    const end = i + months;
    return (cycle[end % CYCLE.months] ?? start) + Math.floor(end / CYCLE.months) * CYCLE.days - start;
  });
  const found = { shortest: Math.min(...lengths), longest: Math.max(...lengths) };
  extremes.set(months, found);
  return found;
}
