import { type InterfaceLanguage, nextInterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { nextTheme, type Paint } from '../layout/paint.ts';
import { cliText } from '../locale/cli-text.ts';
import type { KeyHint } from './frame/key-hint.ts';
import { screenFor } from './registry.ts';
import type { ScreenAction, ScreenContext } from './screen.ts';
import { COMMAND_PALETTE_STATE, MAIN_SCREENS, OVERVIEW_STATE, type ScreenState, SEARCH_STATE } from './screen-state.ts';

/** The way that a reader has gone: the screens that are open, one on the other, and how they are shown. */
export interface NavigationState {
  readonly stack: readonly ScreenState[];
  readonly language: InterfaceLanguage;
  readonly paint: Paint;
  /** A message of the moment. */
  readonly message: string | null;
  /** Text for the clipboard, given with the key that asked for it. */
  readonly copied: string | null;
}

/** What is on top. */
export function topScreen({ stack }: Pick<NavigationState, 'stack'>): ScreenState {
  return stack.at(-1) ?? OVERVIEW_STATE;
}

/** Where a key leads; null where it leads out. */
export function applyKey(key: string, way: NavigationState, scene: ScreenContext): NavigationState | null {
  const top = topScreen(way);
  const screen = screenFor(top);
  const step = (screen.typing?.(top) ? null : globalAction(key, top, screen.keys)) ?? screen.press(top, key, scene);
  return applyScreenAction(step, way, scene);
}

/** Keys that mean the same on every screen; `key.ts` tells them. */
function globalAction(key: string, top: ScreenState, keys: readonly KeyHint[]): ScreenAction | null {
  if (key === 'L') return { do: 'language' };
  if (key === 'T') return { do: 'theme' };
  if (key === ' ') return { do: 'open', state: COMMAND_PALETTE_STATE };
  if (key === '?' && top.screen !== 'help') return { do: 'open', state: { screen: 'help', of: keys, top: 0 } };
  // Lists have a filter of their own.
  if (key === '/' && !('filter' in top) && top.screen !== 'search') return { do: 'open', state: SEARCH_STATE };
  const state = /^[1-9]$/.test(key) ? MAIN_SCREENS[Number(key) - 1] : undefined;
  return state ? { do: 'go', state } : null;
}

function applyScreenAction(step: ScreenAction, way: NavigationState, { copies }: ScreenContext): NavigationState | null {
  const plain = { ...way, message: null, copied: null };
  if (step.do === 'stay') return { ...plain, stack: [...way.stack.slice(0, -1), step.state] };
  // The command line is gone once a command is given.
  const stack = way.stack.length > 1 && topScreen(way).screen === 'command' ? way.stack.slice(0, -1) : way.stack;
  const next = { ...plain, stack };
  switch (step.do) {
    case 'open':
      return { ...next, stack: [...stack, step.state] };
    case 'go':
      return { ...next, stack: step.state.screen === OVERVIEW_STATE.screen ? [step.state] : [OVERVIEW_STATE, step.state] };
    case 'back':
      if (stack !== way.stack) return next;
      return stack.length === 1 ? null : { ...next, stack: stack.slice(0, -1) };
    case 'leave':
      return null;
    case 'language':
      return { ...next, language: nextInterfaceLanguage(way.language) };
    case 'theme':
      return withNextTheme(next);
    case 'copy':
      return copies
        ? { ...next, copied: step.text, message: cliText(way.language, 'screen.copied', { what: step.called }) }
        : { ...next, message: cliText(way.language, 'screen.no-copies', { text: step.text }) };
    case 'say':
      return { ...next, message: step.text };
  }
}

function withNextTheme(way: NavigationState): NavigationState {
  const paint = nextTheme(way.paint);
  return { ...way, paint, message: paint.theme === 'bare' ? null : cliText(way.language, `theme.${paint.theme}`) };
}
