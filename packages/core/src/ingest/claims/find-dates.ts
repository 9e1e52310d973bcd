import type { ReadingLanguage } from '../reading.ts';
import { foldView } from '../text/fold-text.ts';
import { readTimes } from '../time/read-times.ts';
import type { DateFound } from './figure.ts';

/** Dates and times of a text, resolved against the day of the document; amounts of time and repeated times are left out. */
export function findDates(text: string, language: ReadingLanguage, reference: string | null): DateFound[] {
  const found = readTimes(foldView(text), { language, reference }).flatMap(({ span, value, rule, grade, why }): DateFound[] => {
    if (value.resolved === null || value.type === 'SET') return [];
    return [{ ...span, edtf: value.resolved, rule, grade, why }];
  });
  return joined(text, found);
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

/** Spans of every expression of time, resolved or not: no figure inside one is a quantity. */
export function timeSpans(
  text: string,
  language: ReadingLanguage,
): readonly { readonly start: number; readonly end: number; readonly amount: boolean }[] {
  return readTimes(foldView(text), { language, reference: null }).map(({ span, value }) => ({
    ...span,
    amount: value.type === 'DURATION',
  }));
}
