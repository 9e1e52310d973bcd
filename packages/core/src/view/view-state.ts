import type { Verdict } from '../shapes/row.ts';
import type { Arrangement } from '../text/arrangements.ts';
import type { Id } from '../text/id.ts';

/** How much of a cell is shown: values, then chains and anchors, then glosses. */
export const CELL_DEPTHS = ['values', 'chains', 'glosses'] as const;
export type CellDepth = (typeof CELL_DEPTHS)[number];

/** The comparison screen, without a screen: what is asked, what is shown, where the reader stands. */
export interface ViewState {
  readonly about: readonly Id[];
  readonly by: Arrangement;
  readonly accounts: readonly string[] | null;
  readonly facets: readonly string[] | null;
  /** Only rows with these verdicts; null for all. */
  readonly verdicts: readonly Verdict[] | null;
  /** Siglum of the account against which the others are read. */
  readonly base: string | null;
  readonly depth: CellDepth;
  /** Place of the selected row among those shown, and of the selected account. */
  readonly row: number;
  readonly column: number;
}

/** The comparison of some subjects as it opens. */
export function initialView(about: readonly Id[]): ViewState {
  return { about, by: 'voice', accounts: null, facets: null, verdicts: null, base: null, depth: 'chains', row: 0, column: 0 };
}
