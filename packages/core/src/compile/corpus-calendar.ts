import type { DaySpan } from '../shapes/day-span.ts';
import type { IssueCollector, RecordLocation } from './issue-collector.ts';
import { isDateFault } from './parse-edtf.ts';
import { readEdtf } from './read-edtf.ts';

/** Dates of a corpus, each parsed once. */
export class CorpusCalendar {
  readonly #spans = new Map<string, DaySpan>();
  readonly #problems: IssueCollector;

  constructor(problems: IssueCollector) {
    this.#problems = problems;
  }

  /** Adds a date and returns it, or reports it and returns null; null and undefined are ignored. */
  admit(edtf: string | null | undefined, spot: RecordLocation): string | null {
    if (edtf === null || edtf === undefined) return null;
    if (this.#spans.has(edtf)) return edtf;
    const span = readEdtf(edtf);
    if (isDateFault(span)) {
      this.#problems.error('bad-date', spot, `"${edtf}" ${span.fault}`, span.hint);
      return null;
    }
    this.#spans.set(edtf, span);
    return edtf;
  }

  /** Adds a date that the compiler derives from others, and returns it. */
  derive(edtf: string): string {
    const span = this.#spans.has(edtf) ? null : readEdtf(edtf);
    if (span && isDateFault(span)) throw new Error(`"${edtf}" ${span.fault}`);
    if (span) this.#spans.set(edtf, span);
    return edtf;
  }

  span(edtf: string): DaySpan | undefined {
    return this.#spans.get(edtf);
  }

  table(): Record<string, DaySpan> {
    return Object.fromEntries([...this.#spans].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
