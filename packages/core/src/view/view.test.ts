import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFire, twoOutlets } from '../compare/one-row.fixture.ts';
import { VERDICTS } from '../compare/rule-numbers.ts';
import { ARRANGEMENTS } from '../text/arrangements.ts';
import { applyAction, type ViewAction } from './apply-action.ts';
import { cellOf, isDifference, selectedCell, selectedRow, verdictTally, visibleAccounts, visibleRows } from './selectors.ts';
import { CELL_DEPTHS, initialView, type ViewState } from './view-state.ts';
import { readView, writeView } from './view-url.ts';

/** Rows: begin agree, deaths conflict, kind refines, leader single. */
const comparison = compareFire(
  twoOutlets(
    [{ facet: 'begin', value: '2022' }, { value: 3 }, { facet: 'kind', value: 'blaze' }],
    [{ facet: 'begin', value: '2022' }, { value: 5 }, { facet: 'kind', value: 'fire' }, { facet: 'leader', value: ['state:north'] }],
  ),
);
const start = initialView(['event:fire']);
const after = (state: ViewState, ...actions: ViewAction[]) => actions.reduce((s, a) => applyAction(s, a, comparison), state);

describe('the selection', () => {
  it('is the first row and the first account', () => {
    expect([comparison.rows.map((r) => `${r.facet} ${r.verdict}`), start.row, start.column]).toEqual([
      ['begin agree', 'deaths conflict', 'kind refines', 'leader single'],
      0,
      0,
    ]);
    expect(selectedRow(comparison, start)?.facet).toBe('begin');
    expect(selectedCell(comparison, start)?.account).toBe('A1');
  });
  it('moves within what is shown', () => {
    expect(after(start, { do: 'move-row', by: 2 }).row).toBe(2);
    expect(after(start, { do: 'move-row', by: 99 }).row).toBe(3);
    expect(after(start, { do: 'move-row', by: -1 }).row).toBe(0);
    expect(after(start, { do: 'move-column', by: 5 }).column).toBe(1);
    expect(after(start, { do: 'go-row', to: 3 }).row).toBe(3);
  });
  it('jumps to the next and the previous difference, and stays without one', () => {
    const next: ViewAction = { do: 'next-difference', by: 1 };
    expect(after(start, next).row).toBe(1);
    expect(after(start, next, next).row).toBe(2);
    expect(after(start, next, next, next).row).toBe(2);
    expect(after(start, next, next, { do: 'next-difference', by: -1 }).row).toBe(1);
  });
});

describe('visible rows and columns', () => {
  it('all rows, or those of chosen verdicts; without a choice all rows again', () => {
    const filtered = after(start, { do: 'toggle-verdict', verdict: 'conflict' });
    expect(visibleRows(comparison, filtered).map((r) => r.facet)).toEqual(['deaths']);
    expect(after(filtered, { do: 'toggle-verdict', verdict: 'agree' }).verdicts).toEqual(['conflict', 'agree']);
    expect(after(filtered, { do: 'toggle-verdict', verdict: 'conflict' }).verdicts).toBeNull();
    expect(after(filtered, { do: 'all-verdicts' }).verdicts).toBeNull();
  });
  it('no row if none has the verdict, and nothing is selected', () => {
    const empty = after(start, { do: 'toggle-verdict', verdict: 'series' });
    expect([visibleRows(comparison, empty).length, empty.row, selectedRow(comparison, empty)]).toEqual([0, 0, undefined]);
  });
  it('the base account first; choosing it again removes the base', () => {
    const based = after(start, { do: 'toggle-base', siglum: 'B1' });
    expect(visibleAccounts(comparison, based).map((a) => a.siglum)).toEqual(['B1', 'A1']);
    expect(after(based, { do: 'toggle-base', siglum: 'B1' }).base).toBeNull();
    expect(visibleAccounts(comparison, { ...start, base: 'Z' }).map((a) => a.siglum)).toEqual(['A1', 'B1']);
  });
  it('chosen accounts and facets in their order, then the others', () => {
    const chosen = after(start, { do: 'choose-accounts', accounts: ['B1', 'A1'] }, { do: 'choose-facets', facets: ['leader', 'deaths'] });
    expect(visibleAccounts(comparison, chosen).map((a) => a.siglum)).toEqual(['B1', 'A1']);
    expect(visibleAccounts(comparison, { ...chosen, base: 'A1' }).map((a) => a.siglum)).toEqual(['A1', 'B1']);
    expect(visibleRows(comparison, chosen).map((r) => r.facet)).toEqual(['leader', 'deaths', 'begin', 'kind']);
  });
  it('arrangement and depth cycle', () => {
    const next: ViewAction = { do: 'next-arrangement' };
    expect(after(start, next).by).toBe('origin');
    expect(after(start, next, next)).toMatchObject({ layout: 'answers', by: 'voice' });
    expect(after(start, next, next, next)).toMatchObject({ layout: 'table', by: 'document' });
    const deeper: ViewAction = { do: 'next-depth' };
    expect(after(start, ...CELL_DEPTHS.map(() => deeper)).depth).toBe(start.depth);
  });
  it('another arrangement removes the base, whose column may not exist', () => {
    expect(after(start, { do: 'toggle-base', siglum: 'B1' }, { do: 'arrange', by: 'document' }).base).toBeNull();
  });
  it('rows with differing accounts are differences', () => {
    expect(comparison.rows.filter(isDifference).map((r) => r.facet)).toEqual(['deaths', 'kind']);
    expect(verdictTally(comparison)).toEqual([
      { verdict: 'conflict', rows: 1 },
      { verdict: 'refines', rows: 1 },
      { verdict: 'single', rows: 1 },
      { verdict: 'agree', rows: 1 },
    ]);
    expect(comparison.rows[0] && cellOf(comparison.rows[0], 'B1')?.claims).toEqual(['claim:b-1']);
  });
});

const sigla = fc.array(fc.constantFrom('A', 'A1', 'B', 'Tok'), { minLength: 1, maxLength: 3 });
const actions: fc.Arbitrary<ViewAction> = fc.oneof(
  fc.record({ do: fc.constantFrom('move-row' as const, 'move-column' as const), by: fc.integer({ min: -5, max: 5 }) }),
  fc.record({ do: fc.constant('go-row' as const), to: fc.integer({ min: -2, max: 9 }) }),
  fc.record({ do: fc.constant('next-difference' as const), by: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({ do: fc.constant('arrange' as const), by: fc.constantFrom(...ARRANGEMENTS) }),
  fc.record({ do: fc.constantFrom('next-arrangement' as const, 'all-verdicts' as const, 'next-depth' as const) }),
  fc.record({ do: fc.constant('toggle-verdict' as const), verdict: fc.constantFrom(...VERDICTS) }),
  fc.record({ do: fc.constant('toggle-base' as const), siglum: fc.constantFrom('A1', 'B1', 'Z9') }),
  fc.record({ do: fc.constant('choose-accounts' as const), accounts: fc.option(sigla) }),
  fc.record({ do: fc.constant('choose-facets' as const), facets: fc.option(fc.constant(['deaths', 'begin'])) }),
);

describe('laws of the view', () => {
  it('after any actions, the selection is within what is shown', () => {
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 12 }), (list) => {
        const state = after(start, ...list);
        expect(state.row).toBeGreaterThanOrEqual(0);
        expect(state.row).toBeLessThan(Math.max(1, visibleRows(comparison, state).length));
        expect(state.column).toBeLessThan(Math.max(1, visibleAccounts(comparison, state).length));
      }),
      { numRuns: 500 },
    );
  });
  it('the URL restores the exact view: all but the selected column', () => {
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 12 }), (list) => {
        const state = after(start, ...list);
        const url = new URLSearchParams(writeView(state).toString());
        expect(readView(state.about, url)).toEqual({ ...state, column: 0 });
      }),
      { numRuns: 500 },
    );
  });
  it('answers need no parameter, and a table names its columns', () => {
    const answers = readView(start.about, new URLSearchParams());
    expect([answers.layout, writeView(answers).toString(), writeView(start).toString()]).toEqual(['answers', '', 'by=voice']);
  });
  it('switches between answers and a table', () => {
    const table = after({ ...start, layout: 'answers' }, { do: 'arrange', by: 'origin' });
    expect([table.layout, table.by]).toEqual(['table', 'origin']);
    expect(after(table, { do: 'show-answers' })).toMatchObject({ layout: 'answers', by: 'voice' });
  });
  it('invalid parameters are ignored', () => {
    const nonsense = new URLSearchParams('by=page&verdict=maybe&depth=deep&row=-3&accounts=&lang=ja');
    expect(readView(['event:fire'], nonsense)).toMatchObject({ by: 'voice', verdicts: null, depth: start.depth, row: 0 });
    expect(readView(['event:fire'], new URLSearchParams('row=1e9&verdict=conflict,maybe'))).toMatchObject({ verdicts: ['conflict'] });
  });
});
