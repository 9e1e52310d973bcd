import { rowKey } from '@synoptic/core/compare/row-key';
import type { Row, RowKey } from '@synoptic/core/shapes/row';
import type { Id } from '@synoptic/core/text/id';
import { initialView, type ViewState } from '@synoptic/core/view/view-state';
import type { KeyScope } from './keymap.ts';

/** The position in a list: the selected row and the first one in sight. */
export interface ListPosition {
  readonly row: number;
  readonly top: number;
}

export const LIST_START: ListPosition = { row: 0, top: 0 };

export interface OverviewState extends ListPosition {
  readonly screen: 'overview';
}

export interface EventsState extends ListPosition {
  readonly screen: 'events';
  readonly filter: string;
  readonly typing: boolean;
  /** Events marked for one comparison. */
  readonly marked: readonly Id[];
}

export interface EntitiesState extends ListPosition {
  readonly screen: 'entities';
  readonly filter: string;
  readonly typing: boolean;
}

export interface DocumentsState extends ListPosition {
  readonly screen: 'documents';
  /** Documents marked to be compared as a whole. */
  readonly marked: readonly Id[];
}

export interface DocumentState {
  readonly screen: 'document';
  readonly id: Id;
  /** The selected passage; null for the first, or the one that `passage` names. */
  readonly row: number | null;
  /** The first passage in sight. */
  readonly top: number;
  readonly passage: Id | null;
  /** True if the user's own text is shown, if there is one. */
  readonly text: boolean;
}

export interface LedgerState extends ListPosition {
  readonly screen: 'ledger';
  /** Index of the selected account. */
  readonly column: number;
}

export interface LedgerEntryState {
  readonly screen: 'entry';
  /** Indexes of the ledger's row and account. */
  readonly row: number;
  readonly column: number;
  readonly top: number;
}

export interface TimelineState extends ListPosition {
  readonly screen: 'timeline';
}

export interface SearchState extends ListPosition {
  readonly screen: 'search';
  readonly text: string;
  readonly typing: boolean;
}

export interface ThingState {
  readonly screen: 'thing';
  readonly id: Id;
  readonly top: number;
}

export interface ThreadsState {
  readonly screen: 'threads';
  readonly id: Id;
  readonly top: number;
}

export interface WholesState {
  readonly screen: 'wholes';
  readonly documents: readonly Id[];
  readonly top: number;
}

export interface SynopsisState {
  readonly screen: 'synopsis';
  readonly view: ViewState;
  /** The row to select first, by its key or by a claim in it, until the first key; null for the first row. */
  readonly aim: RowKey | Id | null;
  /** Index of the selected giver among those of the row, where questions are listed with their answers. */
  readonly giver: number;
  /** The first row in sight. */
  readonly top: number;
}

export interface ClaimState {
  readonly screen: 'claim';
  /** The view whose answer has the claims. */
  readonly view: ViewState;
  readonly row: RowKey;
  readonly claims: readonly Id[];
  readonly at: number;
  readonly top: number;
}

export interface CommandPaletteState extends ListPosition {
  readonly screen: 'command';
  /** The scope from which the palette was opened, whose keys it lists by name. */
  readonly of: KeyScope;
  readonly text: string;
}

export interface HelpState {
  readonly screen: 'help';
  /** The scope of the keys that are listed. */
  readonly of: KeyScope;
  readonly top: number;
}

/** The state of each screen. Screens open one another by these values, and none imports another. */
export type ScreenState =
  | OverviewState
  | EventsState
  | EntitiesState
  | DocumentsState
  | DocumentState
  | LedgerState
  | LedgerEntryState
  | TimelineState
  | SearchState
  | ThingState
  | ThreadsState
  | WholesState
  | SynopsisState
  | ClaimState
  | CommandPaletteState
  | HelpState;
export type ScreenName = ScreenState['screen'];

export const OVERVIEW_STATE: OverviewState = { screen: 'overview', ...LIST_START };
export const EVENTS_STATE: EventsState = { screen: 'events', ...LIST_START, filter: '', typing: false, marked: [] };
export const ENTITIES_STATE: EntitiesState = { screen: 'entities', ...LIST_START, filter: '', typing: false };
const DOCUMENTS_STATE: DocumentsState = { screen: 'documents', ...LIST_START, marked: [] };
const LEDGER_STATE: LedgerState = { screen: 'ledger', ...LIST_START, column: 0 };
const TIMELINE_STATE: TimelineState = { screen: 'timeline', ...LIST_START };
export const SEARCH_STATE: SearchState = { screen: 'search', ...LIST_START, text: '', typing: true };

/** The screens of the keys `1` to `7`, in that order. */
export const MAIN_SCREENS = [
  OVERVIEW_STATE,
  EVENTS_STATE,
  ENTITIES_STATE,
  DOCUMENTS_STATE,
  LEDGER_STATE,
  TIMELINE_STATE,
  SEARCH_STATE,
] as const;

export function openCommandPalette(of: KeyScope): CommandPaletteState {
  return { screen: 'command', of, ...LIST_START, text: '' };
}

export function openDocument(id: Id, passage: Id | null = null): DocumentState {
  return { screen: 'document', id, row: null, top: 0, passage, text: true };
}

export function openLedgerEntry(row: number, column: number): LedgerEntryState {
  return { screen: 'entry', row, column, top: 0 };
}

export function openThing(id: Id): ThingState {
  return { screen: 'thing', id, top: 0 };
}

/** Placeholder for the first account with a claim in the row, or with the claim that is aimed at, until the answer arrives. */
export const FIRST_SPEAKER = -1;

export function openSynopsis(about: readonly Id[], aim: SynopsisState['aim'] = null): SynopsisState {
  return { screen: 'synopsis', view: { ...initialView(about), layout: 'answers', column: FIRST_SPEAKER }, aim, giver: 0, top: 0 };
}

export function openClaim(view: ViewState, row: Row, claims: readonly Id[], at = 0): ClaimState {
  return { screen: 'claim', view, row: rowKey(row), claims, at, top: 0 };
}
