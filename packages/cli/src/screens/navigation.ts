import { type InterfaceLanguage, nextInterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { nextTheme, type Paint } from '../layout/paint.ts';
import { cliText } from '../locale/cli-text.ts';
import { globalAction } from './global-action.ts';
import { actionOfKey, isGlobalAction } from './keymap.ts';
import { screenOf } from './registry.ts';
import { type ScreenAction, stay } from './screen-definition.ts';
import type { ScreenEnvironment } from './screen-environment.ts';
import { OVERVIEW_STATE, type ScreenState } from './screen-state.ts';

/** The open screens, one on top of the other, and how they are shown. */
export interface NavigationState {
  readonly stack: readonly ScreenState[];
  readonly language: InterfaceLanguage;
  readonly paint: Paint;
  /** A message until the next key. */
  readonly message: string | null;
  /** Text for the clipboard, only in the state right after the key that copied it. */
  readonly copied: string | null;
  /** True right after a key that leads back from the first screen: the same key again ends the session. */
  readonly leaving: boolean;
}

export function topScreen({ stack }: Pick<NavigationState, 'stack'>): ScreenState {
  return stack.at(-1) ?? OVERVIEW_STATE;
}

/** The state after a key; null where the key ends the session. */
export function applyKey(key: string, navigation: NavigationState, environment: ScreenEnvironment): NavigationState | null {
  const top = topScreen(navigation);
  return applyScreenAction(actionFor(key, top, environment), navigation, environment);
}

function actionFor(key: string, top: ScreenState, environment: ScreenEnvironment): ScreenAction {
  const screen = screenOf(top);
  const scope = screen.scope(top);
  const action = actionOfKey(scope, key);
  if (action === null) return stay(top);
  if (isGlobalAction(action)) return globalAction(action, scope);
  return screen.actions[action]?.(top, environment, key) ?? stay(top);
}

function applyScreenAction(action: ScreenAction, navigation: NavigationState, environment: ScreenEnvironment): NavigationState | null {
  const plain = { ...navigation, message: null, copied: null, leaving: false };
  if (action.do === 'stay') return { ...plain, stack: [...navigation.stack.slice(0, -1), action.state] };
  // A command closes the command palette.
  const stack =
    navigation.stack.length > 1 && topScreen(navigation).screen === 'command' ? navigation.stack.slice(0, -1) : navigation.stack;
  const next = { ...plain, stack };
  switch (action.do) {
    case 'open':
      return { ...next, stack: [...stack, action.state] };
    case 'go':
      return { ...next, stack: action.state.screen === OVERVIEW_STATE.screen ? [action.state] : [OVERVIEW_STATE, action.state] };
    case 'back':
      if (stack !== navigation.stack) return next;
      if (stack.length > 1) return { ...next, stack: stack.slice(0, -1) };
      return navigation.leaving ? null : { ...next, leaving: true, message: cliText(navigation.language, 'screen.leave') };
    case 'press':
      return pressed(action.action, next, environment);
    case 'leave':
      return null;
    case 'language':
      return { ...next, language: nextInterfaceLanguage(navigation.language) };
    case 'theme':
      return withNextTheme(next);
    case 'copy':
      return environment.copies
        ? { ...next, copied: action.text, message: cliText(navigation.language, 'screen.copied', { what: action.called }) }
        : { ...next, message: cliText(navigation.language, 'screen.no-copies', { text: action.text }) };
    case 'say':
      return { ...next, message: action.text };
  }
}

/** The state after an action of the screen below the command palette. */
function pressed(action: string, navigation: NavigationState, environment: ScreenEnvironment): NavigationState | null {
  const top = topScreen(navigation);
  const done = screenOf(top).actions[action]?.(top, environment, '');
  return done ? applyScreenAction(done, navigation, environment) : navigation;
}

function withNextTheme(navigation: NavigationState): NavigationState {
  const paint = nextTheme(navigation.paint);
  return { ...navigation, paint, message: paint.theme === 'bare' ? null : cliText(navigation.language, `theme.${paint.theme}`) };
}
