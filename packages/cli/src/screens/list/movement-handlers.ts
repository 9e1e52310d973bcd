import type { MovementAction } from '../keymap.ts';
import type { ActionHandler, ActionHandlers } from '../screen-definition.ts';
import type { ScreenEnvironment } from '../screen-environment.ts';
import type { ScreenState } from '../screen-state.ts';
import { movePosition } from './move-position.ts';

/** Handlers of all keys of movement, from one function that moves. */
export function movementHandlers<S extends ScreenState>(
  move: (state: S, action: MovementAction, environment: ScreenEnvironment) => S,
): ActionHandlers<S, MovementAction> {
  const handler =
    (action: MovementAction): ActionHandler<S> =>
    (state, environment) => ({ do: 'stay', state: move(state, action, environment) });
  return {
    'next-row': handler('next-row'),
    'previous-row': handler('previous-row'),
    'page-down': handler('page-down'),
    'page-up': handler('page-up'),
    'half-page-down': handler('half-page-down'),
    'half-page-up': handler('half-page-up'),
    'first-row': handler('first-row'),
    'last-row': handler('last-row'),
  };
}

/** The size of a text that scrolls: its lines, those in sight, and how far a page moves. */
interface ScrollExtent {
  readonly length: number;
  readonly height: number;
  readonly page: number;
}

/** Handlers of movement in a text without rows to select; none of them does anything while there is no text. */
export function scrollHandlers<S extends ScreenState & { readonly top: number }>(
  extentOf: (state: S, environment: ScreenEnvironment) => ScrollExtent | null,
): ActionHandlers<S, MovementAction> {
  return movementHandlers((state, action, environment) => {
    const extent = extentOf(state, environment);
    if (!extent) return state;
    const last = Math.max(0, extent.length - extent.height);
    return { ...state, top: movePosition(action, Math.min(state.top, last), last + 1, extent.page) };
  });
}
