import type { TextSpan } from '../passages/text-span.ts';
import type { ReadingGrade } from '../reading.ts';

/** Authored short form of a figure: `59`, `{at-least: 164}`, `{between: [2, 3]}`, `{order: dozens}`. */
export type AuthoredFigure = number | string | Readonly<Record<string, number | string | readonly (number | string)[]>>;

/** Figure of the text as claims are drafted from it, in offsets of the view. */
export interface FoundFigure extends TextSpan {
  readonly value: AuthoredFigure;
  /** Bounds as numbers, for the checks of a facet; null where there is none. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly modifier: string;
  /** Id of a unit (`person`, `kilometre`), or null for a bare number. */
  readonly unit: string | null;
  /** Code of ISO 4217 of an amount of money. */
  readonly currency: string | null;
  /** Noun that is counted, as printed: `children`, 棟. */
  readonly counted: string;
  /** End of a change: the figure before ("rose from 61") and the one after it ("to 82"). */
  readonly change?: 'from' | 'to';
  readonly rule: string;
  readonly grade: ReadingGrade;
}

/** Date or time of the text in offsets of the view. */
export interface DateFound extends TextSpan {
  readonly edtf: string;
  readonly rule: string;
  readonly grade: ReadingGrade;
  readonly why: string;
}
