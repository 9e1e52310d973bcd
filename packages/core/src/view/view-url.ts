import { VERDICTS } from '../compare/rule-numbers.ts';
import { ARRANGEMENTS } from '../text/arrangements.ts';
import type { Id } from '../text/id.ts';
import { CELL_DEPTHS, initialView, type ViewState } from './view-state.ts';

/** URL parameters that restore the view, without defaults: answers need none, and a table names its columns. `lang` belongs to the page and is not included. */
export function writeView(state: ViewState): URLSearchParams {
  const start = initialView(state.about);
  const params = new URLSearchParams();
  if (state.layout === 'table' || state.by !== start.by) params.set('by', state.by);
  if (state.accounts) params.set('accounts', state.accounts.join(','));
  if (state.facets) params.set('facets', state.facets.join(','));
  if (state.verdicts) params.set('verdict', state.verdicts.join(','));
  if (state.base) params.set('base', state.base);
  if (state.depth !== start.depth) params.set('depth', state.depth);
  if (state.row > 0) params.set('row', String(state.row + 1));
  return params;
}

/** View of URL parameters; unknown values are ignored. */
export function readView(about: readonly Id[], params: URLSearchParams): ViewState {
  const start = initialView(about);
  const list = (key: string): string[] | null => params.get(key)?.split(',').filter(Boolean) ?? null;
  const verdicts = list('verdict')?.flatMap((v) => VERDICTS.find((known) => known === v) ?? []);
  const row = Number(params.get('row'));
  const by = ARRANGEMENTS.find((a) => a === params.get('by'));
  return {
    ...start,
    by: by ?? start.by,
    layout: by ? 'table' : 'answers',
    accounts: list('accounts'),
    facets: list('facets'),
    verdicts: verdicts?.length ? verdicts : null,
    base: params.get('base'),
    depth: CELL_DEPTHS.find((d) => d === params.get('depth')) ?? start.depth,
    row: Number.isInteger(row) && row > 0 ? row - 1 : 0,
  };
}
