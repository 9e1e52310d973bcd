import type { Comparison } from '../shapes/comparison.ts';
import type { Verdict } from '../shapes/row.ts';
import { ARRANGEMENTS, type Arrangement } from '../text/arrangements.ts';
import { isDifference, visibleAccounts, visibleRows } from './selectors.ts';
import { CELL_DEPTHS, initialView, type ViewState } from './view-state.ts';

/** Actions of the comparison screen, to which clients bind their keys and buttons. */
export type ViewAction =
  | { readonly do: 'move-row'; readonly by: number }
  | { readonly do: 'move-column'; readonly by: number }
  | { readonly do: 'go-row'; readonly to: number }
  | { readonly do: 'next-difference'; readonly by: 1 | -1 }
  | { readonly do: 'arrange'; readonly by: Arrangement }
  | { readonly do: 'show-answers' }
  | { readonly do: 'next-arrangement' }
  | { readonly do: 'toggle-verdict'; readonly verdict: Verdict }
  | { readonly do: 'all-verdicts' }
  | { readonly do: 'toggle-base'; readonly siglum: string }
  | { readonly do: 'next-depth' }
  | { readonly do: 'choose-accounts'; readonly accounts: readonly string[] | null }
  | { readonly do: 'choose-facets'; readonly facets: readonly string[] | null };

/**
 * Reducer of the comparison screen: the state after an action.
 *
 * Pure; the selection is clamped to the visible rows and accounts. Clients fetch a new comparison if the question (`about`, `by`,
 * `accounts`, `facets`, `base`) has changed. Never throws.
 *
 * @example
 * ```ts
 * import { applyAction } from '@synoptic/core/view/apply-action';
 * import { initialView } from '@synoptic/core/view/view-state';
 *
 * const about = ['event:kazakhstan-unrest-2022'];
 * const comparison = await reader.compare({ about });
 * const state = applyAction(initialView(about), { do: 'next-difference', by: 1 }, comparison);
 * comparison.rows[state.row]?.verdict; // → 'contrast'
 * applyAction(state, { do: 'move-row', by: -100 }, comparison).row; // → 0
 * ```
 */
export function applyAction(state: ViewState, action: ViewAction, comparison: Comparison): ViewState {
  return clamp(reduce(state, action, comparison), comparison);
}

function reduce(state: ViewState, action: ViewAction, comparison: Comparison): ViewState {
  switch (action.do) {
    case 'move-row':
      return { ...state, row: state.row + action.by };
    case 'move-column':
      return { ...state, column: state.column + action.by };
    case 'go-row':
      return { ...state, row: action.to };
    case 'next-difference':
      return { ...state, row: nextDifference(state, action.by, comparison) };
    case 'arrange':
      return { ...state, by: action.by, layout: 'table', base: null, column: 0 };
    case 'show-answers':
      return { ...state, by: initialView(state.about).by, layout: 'answers', base: null, column: 0 };
    case 'next-arrangement':
      return reduce(state, nextArrangement(state), comparison);
    case 'toggle-verdict':
      return { ...state, verdicts: toggleVerdict(state.verdicts, action.verdict), row: 0 };
    case 'all-verdicts':
      return { ...state, verdicts: null, row: 0 };
    case 'toggle-base':
      return { ...state, base: state.base === action.siglum ? null : action.siglum, column: 0 };
    case 'next-depth':
      return { ...state, depth: nextOf(CELL_DEPTHS, state.depth) };
    case 'choose-accounts':
      return { ...state, accounts: action.accounts, column: 0 };
    case 'choose-facets':
      return { ...state, facets: action.facets, row: 0 };
  }
}

/** Answers first, then a table of each arrangement, then the answers again. */
function nextArrangement({ layout, by }: ViewState): ViewAction {
  const next = ARRANGEMENTS[layout === 'answers' ? 0 : ARRANGEMENTS.indexOf(by) + 1];
  return next === undefined ? { do: 'show-answers' } : { do: 'arrange', by: next };
}

function nextDifference(state: ViewState, by: 1 | -1, comparison: Comparison): number {
  const rows = visibleRows(comparison, state);
  for (let i = state.row + by; i >= 0 && i < rows.length; i += by) {
    const row = rows[i];
    if (row && isDifference(row)) return i;
  }
  return state.row;
}

function toggleVerdict(verdicts: readonly Verdict[] | null, verdict: Verdict): readonly Verdict[] | null {
  const chosen = verdicts ?? [];
  const next = chosen.includes(verdict) ? chosen.filter((v) => v !== verdict) : [...chosen, verdict];
  return next.length === 0 ? null : next;
}

function nextOf<T>(all: readonly T[], current: T): T {
  return all[(all.indexOf(current) + 1) % all.length] ?? current;
}

function clamp(state: ViewState, comparison: Comparison): ViewState {
  const within = (n: number, length: number): number => Math.max(0, Math.min(n, length - 1));
  return {
    ...state,
    row: within(state.row, visibleRows(comparison, state).length),
    column: within(state.column, visibleAccounts(comparison, state).length),
  };
}
