import type { ReadingLanguage } from '../reading.ts';
import type { DateFound } from './figure.ts';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** Dates of a text, resolved against the day of the document. */
export function findDates(text: string, language: ReadingLanguage, _reference: string | null): DateFound[] {
  const pattern =
    language === 'ja'
      ? /(\d{4})年(\d{1,2})月(\d{1,2})日/g
      : /(January|February|March|April|May|June|July|August|September|October|November|December)\s+(\d{1,2}),\s+(\d{4})/g;
  return [...text.matchAll(pattern)].map((found) => {
    const [whole, a = '', b = '', c = ''] = found;
    const [year, month, day] = language === 'ja' ? [a, b, c] : [c, String(MONTHS.indexOf(a.toLowerCase()) + 1), b];
    return {
      start: found.index,
      end: found.index + whole.length,
      edtf: `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`,
      rule: 'T-00',
      grade: 'A',
      why: 'the date is printed',
    };
  });
}
