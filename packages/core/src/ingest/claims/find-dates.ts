import type { NumberToken } from '../numbers/number-token.ts';
import type { TextSpan } from '../passages/text-span.ts';
import type { ReadingLanguage } from '../reading.ts';
import { type FoldedView, foldView } from '../text/fold-text.ts';
import { readTimes } from '../time/read-times.ts';
import type { DateFound } from './found-figure.ts';

/** Span of an expression of time, resolved or not; `amount` is true for one of duration. */
interface TimeSpanFound extends TextSpan {
  readonly amount: boolean;
}

/** Dates of a text, and the spans of every expression of time: no figure inside one is a quantity. */
interface TimesFound {
  readonly dates: readonly DateFound[];
  readonly spans: readonly TimeSpanFound[];
}

/** Dates and times of a text, resolved against the day of the document; amounts of time and repeated times are left out. */
export function findTimes(
  view: FoldedView,
  language: ReadingLanguage,
  reference: string | null,
  numbers?: readonly NumberToken[],
): TimesFound {
  const times = readTimes(view, { language, reference, wrapped: false, ...(numbers && { numbers }) });
  const dates = times.flatMap(({ span, value, rule, grade, why }): DateFound[] => {
    if (value.resolved === null || value.type === 'SET') return [];
    return [{ ...span, edtf: value.resolved, rule, grade, why }];
  });
  return { dates: joined(view.raw, dates), spans: times.map(({ span, value }) => ({ ...span, amount: value.type === 'DURATION' })) };
}

/** Dates of a text alone. */
export function findDates(text: string, language: ReadingLanguage, reference: string | null): readonly DateFound[] {
  return findTimes(foldView(text), language, reference).dates;
}

/** A clock time with the day after it: `10:00 a.m. local time on Friday`, `16:15 UTC, June 1st`. */
function joined(text: string, dates: readonly DateFound[]): DateFound[] {
  const out: DateFound[] = [];
  for (const date of dates) {
    const last = out.at(-1);
    const clock = /T(\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)$/.exec(last?.edtf ?? '')?.[1];
    const gap = last ? text.slice(last.end, date.start) : '';
    const day = /^\d{4}-\d{2}-\d{2}$/.test(date.edtf);
    if (last && clock !== undefined && day && /^(?:\s*\(?(?:local time|UTC|GMT)\)?)?,?\s*(?:on\s*)?$/i.test(gap))
      out[out.length - 1] = { ...last, end: date.end, edtf: `${date.edtf}T${clock}`, grade: date.grade, why: date.why };
    else out.push(date);
  }
  return out;
}
