import type { ReactNode } from 'react';
import type { KeyScope, ScopeAction } from './keymap.ts';
import type { ScreenEnvironment } from './screen-environment.ts';
import type { ScreenState } from './screen-state.ts';

/** The result of a key. */
export type ScreenAction =
  | { readonly do: 'stay'; readonly state: ScreenState }
  | { readonly do: 'open'; readonly state: ScreenState }
  | { readonly do: 'back' }
  /** To one of the main screens; `back` from there leads to the overview. */
  | { readonly do: 'go'; readonly state: ScreenState }
  | { readonly do: 'language' }
  | { readonly do: 'theme' }
  /** An action of the screen from which the command palette was opened. */
  | { readonly do: 'press'; readonly action: string }
  | { readonly do: 'leave' }
  | { readonly do: 'copy'; readonly text: string; readonly called: string }
  | { readonly do: 'say'; readonly text: string };

/** A pure function from the state of a screen to the result of a key; handlers of typed text read the key itself. */
export type ActionHandler<S extends ScreenState> = (state: S, environment: ScreenEnvironment, key: string) => ScreenAction;

/** A handler for each action of the keymap in these scopes: the compiler finds an action that nothing handles. */
export type ActionHandlers<S extends ScreenState, Action extends string> = Readonly<Record<Action, ActionHandler<S>>>;

/** A screen: the component that renders its state, the keys that hold, and what each action does. */
export interface ScreenDefinition<S extends ScreenState, Scope extends KeyScope> {
  readonly Component: (props: { readonly state: S }) => ReactNode;
  scope(state: S): Scope;
  readonly actions: ActionHandlers<S, ScopeAction<Scope>>;
}

/** A screen for whoever dispatches keys: the action that the keymap gives is a name like any other. */
export interface RegisteredScreen<S extends ScreenState> {
  readonly Component: (props: { readonly state: S }) => ReactNode;
  scope(state: S): KeyScope;
  readonly actions: ActionHandlers<S, string>;
}

/** Leaves a screen as it is. */
export function stay(state: ScreenState): ScreenAction {
  return { do: 'stay', state };
}

/** The handler of keys that lead back to the screen before. */
export function goBack(): ScreenAction {
  return { do: 'back' };
}
