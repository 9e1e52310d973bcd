import type { Hydration } from '@synoptic/core/hydrate/hydrate';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Language } from '@synoptic/core/text/bilingual';
import type { Id } from '@synoptic/core/text/id';
import { Box, type Key, Text, useApp, useInput, useWindowSize } from 'ink';
import { useRef, useState, useSyncExternalStore } from 'react';
import { Answers } from './answers.ts';
import { cut, line } from './layout/line.ts';
import { nextTheme, type Paint, paint } from './layout/paint.ts';
import { tell } from './locale/tell.ts';
import { COMMAND, MAIN_SCREENS } from './screens/command.ts';
import { SMALLEST } from './screens/frame.ts';
import { screenOf } from './screens/list.ts';
import { OVERVIEW } from './screens/overview.ts';
import type { Scene, ScreenState, Size, Step } from './screens/screen.ts';
import { SEARCH } from './screens/search.ts';

export interface AppProps {
  readonly reader: Reader;
  readonly base: string | null;
  readonly language: Language;
  readonly paint: Paint;
  /** The reader's own copies of documents. */
  readonly texts?: ReadonlyMap<Id, Hydration>;
  /** The screen to begin with. */
  readonly start?: ScreenState;
  copy(text: string): void;
}

const NO_TEXTS: ReadonlyMap<Id, Hydration> = new Map();

interface Where {
  readonly stack: readonly ScreenState[];
  readonly language: Language;
  readonly paint: Paint;
  readonly message: string | null;
}

/** Holds the screens that are open, one on the other, and passes keys to the topmost. All drawing is done by the screens. */
export function App({ reader, base, language, paint: how, texts = NO_TEXTS, start = OVERVIEW, copy }: AppProps) {
  const { exit } = useApp();
  const size = clamped(useWindowSize());
  const [answers] = useState(() => new Answers());
  useSyncExternalStore(answers.subscribe, answers.version);
  const [, redraw] = useState(0);
  // Kept outside React's batches: keys that come in one chunk must see each other's effect.
  const where = useRef<Where>({ stack: [start], language, paint: how, message: null });
  const sceneOf = ({ language, message }: Where): Scene => ({ size, language, reader, base, answers, texts, message });

  useInput((input, key) => {
    for (const name of namesOf(input, key)) {
      const next = pressed(name, where.current, sceneOf({ ...where.current, message: null }), copy);
      if (next === null) return exit();
      where.current = next;
    }
    redraw((n) => n + 1);
  });

  const top = where.current.stack.at(-1) ?? OVERVIEW;
  const small = size.columns < SMALLEST.columns || size.rows < SMALLEST.rows;
  const lines = small ? [line(tell(where.current.language, 'screen.small'))] : screenOf(top).draw(top, sceneOf(where.current));
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      {lines.map((l, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place on the screen
        <Text key={i} wrap="truncate">
          {paint(cut(l, size.columns), where.current.paint) || ' '}
        </Text>
      ))}
    </Box>
  );
}

/** Where a key leads; null where it leads out. */
function pressed(key: string, where: Where, scene: Scene, copy: AppProps['copy']): Where | null {
  const top = where.stack.at(-1) ?? OVERVIEW;
  const screen = screenOf(top);
  const step = (screen.typing?.(top) ? null : everywhere(key, top, screen.keys)) ?? screen.press(top, key, scene);
  return stepped(step, where, copy);
}

/** Keys that mean the same on every screen. */
function everywhere(key: string, top: ScreenState, keys: Extract<ScreenState, { screen: 'help' }>['of']): Step | null {
  if (key === 'L') return { do: 'language' };
  if (key === 'T') return { do: 'theme' };
  if (key === ' ') return { do: 'open', state: COMMAND };
  if (key === '?' && top.screen !== 'help') return { do: 'open', state: { screen: 'help', of: keys, top: 0 } };
  // The list of events has a filter of its own.
  if (key === '/' && top.screen !== 'events' && top.screen !== 'search') return { do: 'open', state: SEARCH };
  const state = /^[1-9]$/.test(key) ? MAIN_SCREENS[Number(key) - 1] : undefined;
  return state ? { do: 'go', state } : null;
}

function stepped(step: Step, where: Where, copy: AppProps['copy']): Where | null {
  if (step.do === 'stay') return { ...where, stack: [...where.stack.slice(0, -1), step.state], message: null };
  // The command line is gone once a command is given.
  const stack = where.stack.length > 1 && where.stack.at(-1)?.screen === 'command' ? where.stack.slice(0, -1) : where.stack;
  const next = { ...where, stack, message: null };
  switch (step.do) {
    case 'open':
      return { ...next, stack: [...stack, step.state] };
    case 'go':
      return { ...next, stack: step.state.screen === OVERVIEW.screen ? [step.state] : [OVERVIEW, step.state] };
    case 'back':
      if (stack !== where.stack) return next;
      return stack.length === 1 ? null : { ...next, stack: stack.slice(0, -1) };
    case 'leave':
      return null;
    case 'language':
      return { ...next, language: where.language === 'en' ? 'ja' : 'en' };
    case 'theme':
      return themed(next);
    case 'copy':
      copy(step.text);
      return { ...next, message: tell(where.language, 'screen.copied', { what: step.called }) };
    case 'say':
      return { ...next, message: step.text };
  }
}

function themed(where: Where): Where {
  const how = nextTheme(where.paint);
  return { ...where, paint: how, message: how === 'bare' ? null : tell(where.language, `theme.${how}`) };
}

const NAMED = {
  upArrow: 'up',
  downArrow: 'down',
  leftArrow: 'left',
  rightArrow: 'right',
  pageUp: 'pageup',
  pageDown: 'pagedown',
  home: 'home',
  end: 'end',
  return: 'enter',
  escape: 'escape',
  backspace: 'backspace',
  delete: 'backspace',
} as const satisfies Partial<Record<keyof Key, string>>;

/** Keys by name; text typed fast comes as one chunk and is taken apart. */
function namesOf(input: string, key: Key): readonly string[] {
  for (const [flag, name] of Object.entries(NAMED)) if (key[flag as keyof typeof NAMED]) return [name];
  if (key.ctrl) return [`ctrl-${input}`];
  return key.meta || key.tab
    ? []
    : [...input].map((c) => (c === '\r' || c === '\n' ? 'enter' : c)).filter((c) => c === 'enter' || !/\p{C}/u.test(c));
}

/** An absurd window must not cost memory or time. */
function clamped({ columns, rows }: Size): Size {
  return { columns: Math.max(20, Math.min(columns, 500)), rows: Math.max(5, Math.min(rows, 200)) };
}
