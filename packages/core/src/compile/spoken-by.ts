import type { DaySpan } from '../shapes/day-span.ts';
import { calendarDayOf, dateSpan, formatIsoDay, possibleDays } from '../values/days.ts';
import type { CorpusCalendar } from './corpus-calendar.ts';

/** Last year of the four-digit years, which an EDTF set takes. */
const LAST_YEAR = 9999;

/**
 * Date of speech of a hop without one, as an EDTF set (rule R10): no later than the hop outside it and, where the claim states a fact of
 * an event, not before that event began. Null where nothing is known.
 */
export function spokenBy(outer: string | null, event: DaySpan | undefined, calendar: CorpusCalendar): string | null {
  const span = dateSpan(outer, { day: (edtf) => calendar.span(edtf) });
  const last = span && isoDay(possibleDays(span).upper);
  if (!last) return null;
  const first = event && isoDay(possibleDays(event).lower);
  if (first === last) return calendar.derive(last);
  return calendar.derive(first && first < last ? `[${first}..${last}]` : `[..${last}]`);
}

function isoDay(day: number): string | null {
  if (!Number.isFinite(day)) return null;
  const date = calendarDayOf(Math.floor(day));
  return date.year >= 0 && date.year <= LAST_YEAR ? formatIsoDay(date) : null;
}
