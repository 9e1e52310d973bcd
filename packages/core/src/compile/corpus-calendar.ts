import type { DaySpan } from '../shapes/day-span.ts';
import type { IssueCollector, RecordLocation } from './issue-collector.ts';
import { readEdtf } from './read-edtf.ts';

/** The dates that a corpus uses, each read once. */
export class CorpusCalendar {
  readonly #spans = new Map<string, DaySpan>();
  readonly #problems: IssueCollector;

  constructor(problems: IssueCollector) {
    this.#problems = problems;
  }

  /** Takes a date in, or reports it; null and undefined are no dates and no problem. */
  admit(edtf: string | null | undefined, spot: RecordLocation): string | null {
    if (edtf === null || edtf === undefined) return null;
    if (this.#spans.has(edtf)) return edtf;
    const span = readEdtf(edtf);
    if (!span) {
      this.#problems.error(
        'bad-date',
        spot,
        `${edtf} is no EDTF date`,
        "write '2022-01-06', '2022-01', '2021-11~', '2014/..' or '[2022-01-10..2022-01-12]'",
      );
      return null;
    }
    this.#spans.set(edtf, span);
    return edtf;
  }

  span(edtf: string): DaySpan | undefined {
    return this.#spans.get(edtf);
  }

  table(): Record<string, DaySpan> {
    return Object.fromEntries([...this.#spans].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
