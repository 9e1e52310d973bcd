import type { ReadingLanguage } from '../reading.ts';
import { foldView } from '../text/fold-text.ts';
import { readTimes } from '../time/read-times.ts';
import type { DateFound } from './figure.ts';

/** Dates and times of a text, resolved against the day of the document; amounts of time and repeated times are left out. */
export function findDates(text: string, language: ReadingLanguage, reference: string | null): DateFound[] {
  return readTimes(foldView(text), { language, reference }).flatMap(({ span, value, rule, grade, why }): DateFound[] => {
    if (value.resolved === null || value.type === 'SET') return [];
    return [{ ...span, edtf: value.resolved, rule, grade, why }];
  });
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
