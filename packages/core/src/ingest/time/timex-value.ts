import { civilDay, civilTimeOfDay, isoWeekOf } from './civil-time.ts';
import type { TimeAmounts, TimeFields } from './time-fields.ts';
import { printMoment, printYear, type TimeSpan } from './time-span.ts';

const pad = (n: number) => String(n).padStart(2, '0');
const SEASONS = ['SP', 'SU', 'FA', 'WI'] as const;

/** ISO 8601 period of amounts: `P1Y2M`, `PT1.5H`; `P4BD` counts working days. */
export function printPeriod(amounts: TimeAmounts): string {
  const part = (n: number | undefined, letter: string) => (n === undefined ? '' : `${Number(n.toFixed(4))}${letter}`);
  const { Y, M, W, D, B, H, m, S } = amounts;
  const date = part(Y, 'Y') + part(M, 'M') + part(W, 'W') + part(D, 'D') + part(B, 'BD');
  const clock = part(H, 'H') + part(m, 'M') + part(S, 'S');
  return `P${date}${clock ? `T${clock}` : ''}`;
}

/** True if the words count from the reference date or from a date before, so that only a resolved time has a calendar value. */
export function isDeictic(f: TimeFields): boolean {
  return (
    f.now !== undefined ||
    f.side !== undefined ||
    f.offset !== undefined ||
    f.yearShift !== undefined ||
    f.decadeShift !== undefined ||
    f.centuryShift !== undefined ||
    f.quarterShift !== undefined ||
    f.seasonShift !== undefined ||
    f.monthShift !== undefined ||
    f.weekShift !== undefined ||
    f.weekdayShift !== undefined ||
    f.dayShift !== undefined
  );
}

/** Signed offset of an expression that counts from the reference date: `-P1D` for 昨日, `P0Y` for “this year”; null for all others. */
export function timexOffset(f: TimeFields): string | null {
  if (f.now) return 'PT0S';
  if (f.offset) return `${f.offset.sign < 0 ? '-' : '+'}${printPeriod(f.offset.amounts)}`;
  const shifts: [number | undefined, string][] = [
    [f.yearShift, 'Y'],
    [f.monthShift, 'M'],
    [f.weekShift, 'W'],
    [f.dayShift, 'D'],
  ];
  const [first, ...more] = shifts.filter(([n]) => n !== undefined);
  const absolute = [f.year, f.month, f.day, f.weekday, f.week, f.hour, f.part, f.season, f.quarter, f.half].some((n) => n !== undefined);
  if (!first || more.length > 0 || absolute) return null;
  const [n = 0, unit] = first;
  return `${n < 0 ? '-' : n > 0 ? '+' : ''}P${Math.abs(n)}${unit}`;
}

/** TIMEX3 value as far as the words state it: `XXXX-10-07`, `XXXX-WXX-1T16`, `2016-SU`, `TNI`; a deictic one from its resolved time. */
export function timexValue(f: TimeFields, span: TimeSpan | null): string {
  if (f.now) return 'PRESENT_REF';
  const date = isDeictic(f) ? deicticDate(f, span) : statedDate(f);
  const clock = clockValue(f);
  if (f.offset && span && span.grain !== 'D') return date;
  return `${date}${clock}` || 'XXXX';
}

function clockValue(f: TimeFields): string {
  if (f.hour === undefined && f.minute === undefined) return f.part ? `T${f.part}` : '';
  const hour = f.hour === undefined ? 'XX' : pad(f.hour);
  const minute = f.minute === undefined ? (f.second === undefined ? '' : ':00') : `:${pad(f.minute)}`;
  return `T${hour}${minute}${f.second === undefined ? '' : `:${pad(f.second)}`}`;
}

/** Calendar date of a deictic expression, without its clock time; its offset where nothing could be resolved. */
function deicticDate(f: TimeFields, span: TimeSpan | null): string {
  if (!span) return timexOffset(f) ?? 'XXXX';
  if (f.offset) return printMoment(span.from, span.grain);
  if (f.weekend || (f.weekShift !== undefined && f.weekday === undefined && f.day === undefined)) {
    const { year, week } = isoWeekOf(civilDay(span.from));
    return `${printYear(year)}-W${pad(week)}${f.weekend ? '-WE' : ''}`;
  }
  const year = printYear(span.from.year);
  if (f.fiscal) return `FY${year}`;
  if (f.half) return `${year}-H${f.half}`;
  if (f.quarter || f.quarterShift !== undefined) return `${year}-Q${Math.floor((span.from.month - 1) / 3) + 1}`;
  if (f.season || f.seasonShift !== undefined)
    return `${year}-${SEASONS[(f.season ?? Math.floor(((span.from.month + 9) % 12) / 3) + 1) - 1]}`;
  if (f.week !== undefined) return `${year}${f.month === undefined ? '' : `-${pad(f.month)}`}-W${pad(isoWeekOf(civilDay(span.from)).week)}`;
  if (f.decadeShift !== undefined) return `${year.slice(0, 3)}X`;
  if (f.centuryShift !== undefined)
    return f.decade === undefined ? `${pad(Math.floor((span.from.year - 1) / 100))}XX` : `${year.slice(0, 3)}X`;
  if (span.code) return span.code;
  if (f.period) return printMoment(span.from, f.month === undefined && f.monthShift === undefined ? 'Y' : 'M');
  // 翌日の25時 is written with the day that the words give.
  if ((f.hour ?? 0) >= 24) return printMoment(civilTimeOfDay(civilDay(span.from) - 1), 'D');
  const grain = span.grain === 'H' || span.grain === 'm' || span.grain === 'S' ? 'D' : span.grain;
  return printMoment(span.from, grain);
}

function statedDate(f: TimeFields): string {
  if (f.years) return `${printYear(f.years[0])}/${printYear(f.years[1])}`;
  if (f.century !== undefined) return f.century > 0 ? `${pad(f.century - 1)}XX` : `BC${pad(-f.century)}XX`;
  if (f.decade !== undefined)
    return f.decade >= 100 ? `${String(f.decade).padStart(4, '0').slice(0, 3)}X` : `XX${Math.floor(f.decade / 10)}X`;
  const year = statedYear(f);
  if (f.fiscal) return `FY${year}`;
  if (f.half) return `${year}-H${f.half}`;
  if (f.quarter) return `${year}-Q${f.quarter}`;
  if (f.season) return f.year === undefined ? (SEASONS[f.season - 1] as string) : `${year}-${SEASONS[f.season - 1]}`;
  const month = f.month === undefined ? null : pad(f.month);
  if (f.weekday !== undefined && f.nth !== undefined) return `${year}-${month ?? 'XX'}-WXX-${f.weekday}-#${f.nth}`;
  if (f.week !== undefined) return `${year}${month ? `-${month}` : ''}-W${f.week < 0 ? 'XX' : pad(f.week)}`;
  if (f.day !== undefined) return `${year}-${month ?? 'XX'}-${pad(f.day)}`;
  if (f.weekday !== undefined) return `${year}-WXX-${f.weekday}`;
  if (f.weekend) return `${year}-WXX-WE`;
  if (month) return `${year}-${month}`;
  return f.year === undefined ? '' : year;
}

/** `2016`, `XXXX` where no year is stated, `BC0202`; a year of two digits is written with its century unknown. */
function statedYear(f: TimeFields): string {
  if (f.year === undefined) return 'XXXX';
  if (f.shortYear) return `XX${pad(f.year)}`;
  return f.year <= 0 ? `BC${String(1 - f.year).padStart(4, '0')}` : printYear(f.year);
}
