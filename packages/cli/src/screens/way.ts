import type { Language } from '@synoptic/core/text/bilingual';
import { nextTheme, type Paint } from '../layout/paint.ts';
import { tell } from '../locale/tell.ts';
import type { KeyHint } from './key.ts';
import { screenOf } from './list.ts';
import type { Scene, Step } from './screen.ts';
import { COMMAND, MAIN_SCREENS, OVERVIEW, type ScreenState, SEARCH } from './state.ts';

/** The way that a reader has gone: the screens that are open, one on the other, and how they are shown. */
export interface Way {
  readonly stack: readonly ScreenState[];
  readonly language: Language;
  readonly paint: Paint;
  /** A message of the moment. */
  readonly message: string | null;
  /** Text for the clipboard, given with the key that asked for it. */
  readonly copied: string | null;
}

/** What is on top. */
export function topOf({ stack }: Pick<Way, 'stack'>): ScreenState {
  return stack.at(-1) ?? OVERVIEW;
}

/** Where a key leads; null where it leads out. */
export function pressed(key: string, way: Way, scene: Scene): Way | null {
  const top = topOf(way);
  const screen = screenOf(top);
  const step = (screen.typing?.(top) ? null : everywhere(key, top, screen.keys)) ?? screen.press(top, key, scene);
  return stepped(step, way, scene);
}

/** Keys that mean the same on every screen; `key.ts` tells them. */
function everywhere(key: string, top: ScreenState, keys: readonly KeyHint[]): Step | null {
  if (key === 'L') return { do: 'language' };
  if (key === 'T') return { do: 'theme' };
  if (key === ' ') return { do: 'open', state: COMMAND };
  if (key === '?' && top.screen !== 'help') return { do: 'open', state: { screen: 'help', of: keys, top: 0 } };
  // Lists have a filter of their own.
  if (key === '/' && !('filter' in top) && top.screen !== 'search') return { do: 'open', state: SEARCH };
  const state = /^[1-9]$/.test(key) ? MAIN_SCREENS[Number(key) - 1] : undefined;
  return state ? { do: 'go', state } : null;
}

function stepped(step: Step, way: Way, { copies }: Scene): Way | null {
  const plain = { ...way, message: null, copied: null };
  if (step.do === 'stay') return { ...plain, stack: [...way.stack.slice(0, -1), step.state] };
  // The command line is gone once a command is given.
  const stack = way.stack.length > 1 && topOf(way).screen === 'command' ? way.stack.slice(0, -1) : way.stack;
  const next = { ...plain, stack };
  switch (step.do) {
    case 'open':
      return { ...next, stack: [...stack, step.state] };
    case 'go':
      return { ...next, stack: step.state.screen === OVERVIEW.screen ? [step.state] : [OVERVIEW, step.state] };
    case 'back':
      if (stack !== way.stack) return next;
      return stack.length === 1 ? null : { ...next, stack: stack.slice(0, -1) };
    case 'leave':
      return null;
    case 'language':
      return { ...next, language: way.language === 'en' ? 'ja' : 'en' };
    case 'theme':
      return themed(next);
    case 'copy':
      return copies
        ? { ...next, copied: step.text, message: tell(way.language, 'screen.copied', { what: step.called }) }
        : { ...next, message: tell(way.language, 'screen.no-copies', { text: step.text }) };
    case 'say':
      return { ...next, message: step.text };
  }
}

function themed(way: Way): Way {
  const paint = nextTheme(way.paint);
  return { ...way, paint, message: paint.theme === 'bare' ? null : tell(way.language, `theme.${paint.theme}`) };
}
