import type { DaySpan } from '../values/value-type.ts';
import { readDate } from './calendar.ts';
import type { Problems, Spot } from './problems.ts';

/** The dates that a corpus uses, each read once. */
export class Calendar {
  readonly #spans = new Map<string, DaySpan>();
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /** Takes a date in, or reports it; null and undefined are no dates and no problem. */
  admit(edtf: string | null | undefined, spot: Spot): string | null {
    if (edtf === null || edtf === undefined) return null;
    if (this.#spans.has(edtf)) return edtf;
    const span = readDate(edtf);
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
