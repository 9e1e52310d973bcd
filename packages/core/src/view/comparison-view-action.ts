import type { Comparison } from '../shapes/comparison.ts';
import type { ViewAction } from './apply-action.ts';
import type { ComparisonAction } from './keymap.ts';
import { visibleAccounts } from './selectors.ts';
import type { ViewState } from './view-state.ts';

const CHANGES: Readonly<Record<Exclude<ComparisonAction, 'toggle-base'>, ViewAction>> = {
  'next-row': { do: 'move-row', by: 1 },
  'previous-row': { do: 'move-row', by: -1 },
  'next-account': { do: 'move-column', by: 1 },
  'previous-account': { do: 'move-column', by: -1 },
  'next-difference': { do: 'next-difference', by: 1 },
  'previous-difference': { do: 'next-difference', by: -1 },
  'next-depth': { do: 'next-depth' },
  'next-arrangement': { do: 'next-arrangement' },
};

/** The change of the view that an action stands for; null where there is nothing to act on. */
export function comparisonViewAction(action: ComparisonAction, view: ViewState, comparison: Comparison): ViewAction | null {
  if (action !== 'toggle-base') return CHANGES[action];
  const account = visibleAccounts(comparison, view)[view.column];
  return account ? { do: 'toggle-base', siglum: account.siglum } : null;
}
