import type { Comparison } from '../shapes/comparison.ts';
import type { ViewAction } from './apply-action.ts';
import type { ComparisonAction } from './keymap.ts';
import { visibleAccounts } from './selectors.ts';
import type { ViewState } from './view-state.ts';

/** The change of the view that an action stands for; null where there is nothing to act on. */
export function comparisonViewAction(action: ComparisonAction, view: ViewState, comparison: Comparison): ViewAction | null {
  switch (action) {
    case 'next-row':
      return { do: 'move-row', by: 1 };
    case 'previous-row':
      return { do: 'move-row', by: -1 };
    case 'next-account':
      return { do: 'move-column', by: 1 };
    case 'previous-account':
      return { do: 'move-column', by: -1 };
    case 'next-difference':
      return { do: 'next-difference', by: 1 };
    case 'previous-difference':
      return { do: 'next-difference', by: -1 };
    case 'next-depth':
      return { do: 'next-depth' };
    case 'next-arrangement':
      return { do: 'next-arrangement' };
    case 'toggle-base': {
      const account = visibleAccounts(comparison, view)[view.column];
      return account ? { do: 'toggle-base', siglum: account.siglum } : null;
    }
  }
}
