import { describe, expect, it } from 'vitest';
import { compareFire, twoOutlets } from '../compare/one-row.fixture.ts';
import { comparisonViewAction } from './comparison-view-action.ts';
import { COMPARISON_KEYMAP, type ComparisonAction } from './keymap.ts';
import { initialView } from './view-state.ts';

const comparison = compareFire(twoOutlets([{ value: 3 }], [{ value: 5 }]));
const view = initialView(['event:fire']);

describe('the keymap of a comparison', () => {
  it('binds no key twice', () => {
    const keys = Object.values(COMPARISON_KEYMAP).flatMap((group) => Object.keys(group));
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
  });
  it.each<[ComparisonAction, object]>([
    ['next-row', { do: 'move-row', by: 1 }],
    ['previous-row', { do: 'move-row', by: -1 }],
    ['next-account', { do: 'move-column', by: 1 }],
    ['previous-account', { do: 'move-column', by: -1 }],
    ['next-difference', { do: 'next-difference', by: 1 }],
    ['previous-difference', { do: 'next-difference', by: -1 }],
    ['next-depth', { do: 'next-depth' }],
    ['next-arrangement', { do: 'next-arrangement' }],
    ['toggle-base', { do: 'toggle-base', siglum: 'A1' }],
  ])('%s changes the view', (action, change) => {
    expect(comparisonViewAction(action, view, comparison)).toEqual(change);
  });
  it('takes the selected account as the base, and does nothing without one', () => {
    expect(comparisonViewAction('toggle-base', { ...view, column: 1 }, comparison)).toEqual({ do: 'toggle-base', siglum: 'B1' });
    expect(comparisonViewAction('toggle-base', { ...view, column: 9 }, comparison)).toBeNull();
  });
});
