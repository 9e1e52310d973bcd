import type { StyledLine } from '../../layout/styled-line.ts';
import { bodyHeight } from '../frame/narrow-window.ts';
import type { KeyScope, MovementAction } from '../keymap.ts';
import { type ActionHandler, type ActionHandlers, type ScreenAction, stay } from '../screen-definition.ts';
import type { ScreenEnvironment } from '../screen-environment.ts';
import type { ScreenQuestion } from '../screen-questions.ts';
import type { ListPosition, ScreenState } from '../screen-state.ts';
import { movePosition, scrollIntoView } from './move-position.ts';
import { movementHandlers } from './movement-handlers.ts';

/** A cell of a row: fitted to `width` columns, or as wide as it is. */
export interface ListCell {
  readonly width?: number;
  readonly text: StyledLine;
}

/**
 * A screen of one list, as `ListScreen` renders it and as its keys act on it. Rows are made only for items in sight, so that a key
 * costs the same in any list.
 */
export interface ListView<T> {
  readonly scope: KeyScope;
  readonly items: readonly T[];
  /** Headings are skipped by the selection. */
  isHeading?(item: T): boolean;
  readonly title: StyledLine;
  readonly aside: StyledLine;
  /** The second line of the header. */
  subtitle?(selected: T | undefined): StyledLine;
  columns(item: T, selected: boolean): readonly ListCell[];
  /** The footer's text about the selected item, in `noteHeight` lines. */
  note(selected: T | undefined): StyledLine;
  readonly noteHeight: number;
  /** The text of a list without items. */
  readonly empty: string;
  readonly spokenTitle: readonly string[];
  /** An item in words, for a screen reader. */
  spoken(item: T): readonly StyledLine[];
}

/** The view of a state of a list screen; null while there is no answer. */
type ListViewOf<S, T> = (state: S, environment: ScreenEnvironment) => ListView<T> | null;

/** A question and its view as one function. */
export function listViewOf<S, A, T>(
  question: ScreenQuestion<A>,
  view: (answer: A, state: S, environment: ScreenEnvironment) => ListView<T>,
): ListViewOf<S, T> {
  return (state, environment) => {
    const answer = question(environment);
    return answer.is === 'here' ? view(answer.value, state, environment) : null;
  };
}

/** Handlers of movement in a list. */
export function listHandlers<S extends ScreenState & ListPosition, T>(viewOf: ListViewOf<S, T>): ActionHandlers<S, MovementAction> {
  return movementHandlers((state, action, environment) => {
    const view = viewOf(state, environment);
    return view ? { ...state, ...moveSelection(view, state, action, listHeight(view, environment)) } : state;
  });
}

/** A handler that acts on the selected item, and does nothing where there is none. */
export function onSelected<S extends ScreenState & ListPosition, T>(
  viewOf: ListViewOf<S, T>,
  act: (item: T, state: S, environment: ScreenEnvironment) => ScreenAction | null,
): ActionHandler<S> {
  return (state, environment) => {
    const item = selectedItem(viewOf(state, environment), state, environment);
    return (item === undefined ? null : act(item, state, environment)) ?? stay(state);
  };
}

export function selectedItem<T>(view: ListView<T> | null, position: ListPosition, environment: ScreenEnvironment): T | undefined {
  return view?.items[clampSelection(view, position, listHeight(view, environment)).row];
}

/** Rows in sight. */
export function listHeight(
  { subtitle, noteHeight }: { readonly subtitle?: unknown; readonly noteHeight: number },
  environment: ScreenEnvironment,
): number {
  return bodyHeight(environment, subtitle ? 2 : 1, noteHeight + 1);
}

/** The position, moved to an item that can be selected. */
export function clampSelection<T>(view: ListView<T>, { row, top }: ListPosition, height: number): ListPosition {
  const at = nearestItem(view, Math.max(0, Math.min(row, view.items.length - 1)), 1);
  return { row: at, top: scrollIntoView(Math.min(top, Math.max(0, view.items.length - 1)), at, height) };
}

function moveSelection<T>(view: ListView<T>, position: ListPosition, action: MovementAction, height: number): ListPosition {
  const { row, top } = clampSelection(view, position, height);
  const to = movePosition(action, row, view.items.length, height);
  const at = nearestItem(view, to, to < row ? -1 : 1);
  // The headings above the first item scroll into sight with it.
  return { row: at, top: nearestItem(view, 0, 1) === at ? 0 : scrollIntoView(top, at, height) };
}

function nearestItem<T>({ items, isHeading }: ListView<T>, from: number, by: 1 | -1): number {
  for (const step of [by, -by])
    for (let i = from; i >= 0 && i < items.length; i += step) {
      const item = items[i];
      if (item !== undefined && !isHeading?.(item)) return i;
    }
  return 0;
}
