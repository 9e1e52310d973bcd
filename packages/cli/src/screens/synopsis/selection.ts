import { isSameRow } from '@synoptic/core/compare/row-key';
import type { Account, ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Row } from '@synoptic/core/shapes/row';
import type { Id } from '@synoptic/core/text/id';
import { cellOf, selectedRow, visibleAccounts, visibleRows } from '@synoptic/core/view/selectors';
import type { ViewState } from '@synoptic/core/view/view-state';
import { answerGivers } from '../../describe/answered-row.ts';
import { FIRST_SPEAKER, type SynopsisState } from '../screen-state.ts';

/** The state with its row, account and giver resolved, which only the answer decides. */
export function resolveSelection(state: SynopsisState, answer: ComparisonAnswer): SynopsisState {
  return state.view.layout === 'answers' ? resolveGiver(state, answer) : { ...state, view: resolveColumn(state, answer) };
}

/** Selects a giver of the row, and the account that holds its first claim. */
function resolveGiver(state: SynopsisState, answer: ComparisonAnswer): SynopsisState {
  const { view, aim } = state;
  const isFirst = view.column === FIRST_SPEAKER;
  const row = isFirst ? aimedRow(state, answer) : view.row;
  const at = visibleRows(answer, view)[row];
  const givers = at ? answerGivers(at, answer.claims) : [];
  const aimed = isFirst && typeof aim === 'string' ? givers.findIndex(({ claims }) => claims.includes(aim)) : -1;
  const giver = Math.max(0, Math.min(aimed < 0 ? state.giver : aimed, givers.length - 1));
  const siglum = givers[giver]?.accounts[0];
  const column = visibleAccounts(answer, view).findIndex((account) => account.siglum === siglum);
  return { ...state, giver, view: { ...view, row, column: Math.max(0, column) } };
}

function resolveColumn(state: SynopsisState, answer: ComparisonAnswer): ViewState {
  const { view, aim } = state;
  if (view.column !== FIRST_SPEAKER) return view;
  const row = aimedRow(state, answer);
  const at = visibleRows(answer, view)[row];
  const speaks = ({ siglum }: Account): boolean => {
    const claims = (at && cellOf(at, siglum)?.claims) ?? [];
    return typeof aim === 'string' && at && rowHasClaim(at, aim) ? claims.includes(aim) : claims.length > 0;
  };
  return { ...view, row, column: Math.max(0, visibleAccounts(answer, view).findIndex(speaks)) };
}

/** Index of the row that is aimed at; the selected one where there is none. */
function aimedRow({ view, aim }: SynopsisState, answer: ComparisonAnswer): number {
  const rows = visibleRows(answer, view);
  const aimed = aim === null ? -1 : rows.findIndex((row) => (typeof aim === 'string' ? rowHasClaim(row, aim) : isSameRow(row, aim)));
  return aimed < 0 ? view.row : aimed;
}

function rowHasClaim(row: Row, claim: Id): boolean {
  return row.cells.some((cell) => cell.claims.includes(claim));
}

/** The state with the next or the previous giver of the row selected. */
export function moveGiver(state: SynopsisState, answer: ComparisonAnswer, by: 1 | -1): SynopsisState {
  return resolveSelection({ ...state, giver: state.giver + by }, answer);
}

/** Claims to open: of all givers of the row, with the selected one's first; or of the selected cell. */
export function selectedClaims(state: SynopsisState, answer: ComparisonAnswer): { readonly claims: readonly Id[]; readonly at: number } {
  const row = selectedRow(answer, state.view);
  if (!row) return { claims: [], at: 0 };
  if (state.view.layout === 'table') {
    const account = visibleAccounts(answer, state.view)[state.view.column];
    return { claims: (account && cellOf(row, account.siglum)?.claims) ?? [], at: 0 };
  }
  const givers = answerGivers(row, answer.claims);
  const claims = [...new Set(givers.flatMap((giver) => giver.claims))];
  return { claims, at: Math.max(0, claims.indexOf(givers[state.giver]?.claims[0] ?? '')) };
}
