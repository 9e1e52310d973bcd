import { findDates } from '../claims/find-dates.ts';
import { readingLanguageOf } from '../passages/detect-language.ts';
import { readingView } from '../passages/reading-view.ts';
import type { ReadingLanguage } from '../reading.ts';

/** Day of a document as stated in its text. */
interface DocumentDate {
  readonly date: string;
  readonly line: number;
  /** `dateline`: one of the first lines or the last; `text`: the latest full date anywhere, which is only likely. */
  readonly from: 'dateline' | 'text';
}

/** Number of leading lines that may hold a dateline. */
const FIRST_LINES = 4;

/** Day of a document: a full date in its first lines or its last one, else the latest full date of the text, else null. */
export function documentDate(raw: string, stated: ReadingLanguage | null = null): DocumentDate | null {
  const view = readingView(raw);
  const language = stated ?? readingLanguageOf(view.text);
  if (language === null) return null;
  const days = findDates(view.text, language, null)
    .map(({ edtf, start }) => ({ date: edtf.slice(0, 10), line: view.lineAt(start) }))
    .filter(({ date }) => /^\d{4}-\d{2}-\d{2}$/.test(date));
  const last = view.paragraphs.at(-1)?.lastLine ?? 1;
  const dateline = days.find(({ line }) => line <= FIRST_LINES) ?? days.findLast(({ line }) => line === last && line > FIRST_LINES);
  if (dateline) return { ...dateline, from: 'dateline' };
  const latest = days.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  return latest ? { ...latest, from: 'text' } : null;
}
