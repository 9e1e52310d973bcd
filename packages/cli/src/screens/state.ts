import type { Row } from '@synoptic/core/compare/compare';
import type { RowKey } from '@synoptic/core/compare/rows';
import type { Id } from '@synoptic/core/text/id';
import { initialView, type ViewState } from '@synoptic/core/view/state';
import type { KeyHint } from './key.ts';

/** Where a reader stands in a list: the chosen row, and the first one in sight. */
export interface Place {
  readonly row: number;
  readonly top: number;
}

export const START: Place = { row: 0, top: 0 };

export interface OverviewState extends Place {
  readonly screen: 'overview';
}

export interface EventsState extends Place {
  readonly screen: 'events';
  readonly filter: string;
  readonly typing: boolean;
  /** Events to be compared together. */
  readonly marked: readonly Id[];
}

export interface EntitiesState extends Place {
  readonly screen: 'entities';
  readonly filter: string;
  readonly typing: boolean;
}

export interface DocumentsState extends Place {
  readonly screen: 'documents';
}

export interface DocumentState {
  readonly screen: 'document';
  readonly id: Id;
  /** The chosen passage; null for the first, or the one that `passage` names. */
  readonly row: number | null;
  /** The first passage in sight. */
  readonly top: number;
  readonly passage: Id | null;
  /** The reader's own text is shown, where it is at hand. */
  readonly text: boolean;
}

export interface LedgerState extends Place {
  readonly screen: 'ledger';
  /** Place of the chosen account. */
  readonly column: number;
}

export interface EntryState {
  readonly screen: 'entry';
  /** Places of the ledger's row and account. */
  readonly row: number;
  readonly column: number;
  readonly top: number;
}

export interface TimelineState extends Place {
  readonly screen: 'timeline';
}

export interface SearchState extends Place {
  readonly screen: 'search';
  readonly text: string;
  readonly typing: boolean;
}

export interface ThingState {
  readonly screen: 'thing';
  readonly id: Id;
  readonly top: number;
}

export interface SynopsisState {
  readonly screen: 'synopsis';
  readonly view: ViewState;
  /** The row to begin with, by its place or by a claim in it, until the reader moves; null for the first. */
  readonly aim: RowKey | Id | null;
  /** The first row in sight. */
  readonly top: number;
}

export interface ClaimState {
  readonly screen: 'claim';
  /** The question whose answer holds the claims. */
  readonly view: ViewState;
  readonly row: RowKey;
  readonly claims: readonly Id[];
  readonly at: number;
  readonly top: number;
}

export interface CommandState extends Place {
  readonly screen: 'command';
  readonly text: string;
}

export interface HelpState {
  readonly screen: 'help';
  /** The keys of the screen that it was asked from. */
  readonly of: readonly KeyHint[];
  readonly top: number;
}

/** Every screen with what it remembers: screens lead to one another by these, and none imports another. */
export type ScreenState =
  | OverviewState
  | EventsState
  | EntitiesState
  | DocumentsState
  | DocumentState
  | LedgerState
  | EntryState
  | TimelineState
  | SearchState
  | ThingState
  | SynopsisState
  | ClaimState
  | CommandState
  | HelpState;
export type ScreenName = ScreenState['screen'];

export const OVERVIEW: OverviewState = { screen: 'overview', ...START };
export const EVENTS: EventsState = { screen: 'events', ...START, filter: '', typing: false, marked: [] };
export const ENTITIES: EntitiesState = { screen: 'entities', ...START, filter: '', typing: false };
export const DOCUMENTS: DocumentsState = { screen: 'documents', ...START };
export const LEDGER: LedgerState = { screen: 'ledger', ...START, column: 0 };
export const TIMELINE: TimelineState = { screen: 'timeline', ...START };
export const SEARCH: SearchState = { screen: 'search', ...START, text: '', typing: true };
export const COMMAND: CommandState = { screen: 'command', ...START, text: '' };

/** The screens that a digit leads to, in its order. */
export const MAIN_SCREENS = [OVERVIEW, EVENTS, ENTITIES, DOCUMENTS, LEDGER, TIMELINE, SEARCH] as const;

export function openDocument(id: Id, passage: Id | null = null): DocumentState {
  return { screen: 'document', id, row: null, top: 0, passage, text: true };
}

export function openEntry(row: number, column: number): EntryState {
  return { screen: 'entry', row, column, top: 0 };
}

export function openThing(id: Id): ThingState {
  return { screen: 'thing', id, top: 0 };
}

/** Stands for the first account that speaks in the row, or makes the claim aimed at, until the answer is here and says which that is. */
export const FIRST_SPEAKER = -1;

export function openSynopsis(about: readonly Id[], aim: SynopsisState['aim'] = null): SynopsisState {
  return { screen: 'synopsis', view: { ...initialView(about), column: FIRST_SPEAKER }, aim, top: 0 };
}

export function isPlace(row: RowKey, { about, facet, of, where }: RowKey): boolean {
  return row.about === about && row.facet === facet && row.of === of && row.where === where;
}

export function openClaim(view: ViewState, { about, facet, of, where }: Row, claims: readonly Id[]): ClaimState {
  return { screen: 'claim', view, row: { about, facet, of, where }, claims, at: 0, top: 0 };
}
