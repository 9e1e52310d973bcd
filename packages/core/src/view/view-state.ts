import type { Verdict } from '../shapes/row.ts';
import type { Arrangement } from '../text/arrangements.ts';
import type { Id } from '../text/id.ts';

/** Levels of detail of a cell: values, then also chains and anchors, then also glosses. */
export const CELL_DEPTHS = ['values', 'chains', 'glosses'] as const;
export type CellDepth = (typeof CELL_DEPTHS)[number];

/** Headless state of the comparison screen: question, filters and selection. */
export interface ViewState {
  readonly about: readonly Id[];
  readonly by: Arrangement;
  /** Questions with their answers, or a table with a column for each account. */
  readonly layout: 'answers' | 'table';
  readonly accounts: readonly string[] | null;
  readonly facets: readonly string[] | null;
  /** Only rows with these verdicts; null for all. */
  readonly verdicts: readonly Verdict[] | null;
  /** Siglum of the account to which the others are compared. */
  readonly base: string | null;
  readonly depth: CellDepth;
  /** Index of the selected row among the visible rows; `column` is that of the selected account. */
  readonly row: number;
  readonly column: number;
}

/** Initial state of a comparison of some subjects. */
export function initialView(about: readonly Id[]): ViewState {
  return {
    about,
    by: 'voice',
    layout: 'table',
    accounts: null,
    facets: null,
    verdicts: null,
    base: null,
    depth: 'chains',
    row: 0,
    column: 0,
  };
}
