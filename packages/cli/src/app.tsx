import type { Reader } from '@synoptic/core/reader/reader';
import type { Language } from '@synoptic/core/text/bilingual';
import { Box, type Key, Text, useApp, useInput, useWindowSize } from 'ink';
import { useRef, useState, useSyncExternalStore } from 'react';
import { Answers } from './answers.ts';
import { cut, line } from './layout/line.ts';
import { type Paint, paint } from './layout/paint.ts';
import { tell } from './locale/tell.ts';
import { EVENTS } from './screens/events.ts';
import { SMALLEST } from './screens/frame.ts';
import { screenOf } from './screens/list.ts';
import type { Scene, ScreenState, Size, Step } from './screens/screen.ts';

export interface AppProps {
  readonly reader: Reader;
  readonly base: string | null;
  readonly language: Language;
  readonly paint: Paint;
  copy(text: string): void;
}

interface Where {
  readonly stack: readonly ScreenState[];
  readonly language: Language;
  readonly message: string | null;
}

/** Holds the screens that are open, one on the other, and passes keys to the topmost. All drawing is done by the screens. */
export function App({ reader, base, language, paint: how, copy }: AppProps) {
  const { exit } = useApp();
  const size = clamped(useWindowSize());
  const [answers] = useState(() => new Answers());
  useSyncExternalStore(answers.subscribe, answers.version);
  const [, redraw] = useState(0);
  // Kept outside React's batches: keys that come in one chunk must see each other's effect.
  const where = useRef<Where>({ stack: [EVENTS], language, message: null });
  const sceneOf = ({ language, message }: Where): Scene => ({ size, language, reader, base, answers, message });

  useInput((input, key) => {
    for (const name of namesOf(input, key)) {
      const next = pressed(name, where.current, sceneOf({ ...where.current, message: null }), copy);
      if (next === null) return exit();
      where.current = next;
    }
    redraw((n) => n + 1);
  });

  const top = where.current.stack.at(-1) ?? EVENTS;
  const small = size.columns < SMALLEST.columns || size.rows < SMALLEST.rows;
  const lines = small ? [line(tell(where.current.language, 'screen.small'))] : screenOf(top).draw(top, sceneOf(where.current));
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      {lines.map((l, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place on the screen
        <Text key={i} wrap="truncate">
          {paint(cut(l, size.columns), how) || ' '}
        </Text>
      ))}
    </Box>
  );
}

/** Where a key leads; null where it leads out. */
function pressed(key: string, { stack, language }: Where, scene: Scene, copy: AppProps['copy']): Where | null {
  const top = stack.at(-1) ?? EVENTS;
  const screen = screenOf(top);
  if (!screen.typing?.(top)) {
    if (key === 'L') return { stack, language: language === 'en' ? 'ja' : 'en', message: null };
    if (key === '?' && top.screen !== 'help')
      return { stack: [...stack, { screen: 'help', of: screen.keys, top: 0 }], language, message: null };
  }
  return stepped(screen.press(top, key, scene), stack, language, copy);
}

function stepped(step: Step, stack: readonly ScreenState[], language: Language, copy: AppProps['copy']): Where | null {
  switch (step.do) {
    case 'stay':
      return { stack: [...stack.slice(0, -1), step.state], language, message: null };
    case 'open':
      return { stack: [...stack, step.state], language, message: null };
    case 'back':
      return stack.length === 1 ? null : { stack: stack.slice(0, -1), language, message: null };
    case 'copy':
      copy(step.text);
      return { stack, language, message: tell(language, 'screen.copied', { what: step.called }) };
    case 'say':
      return { stack, language, message: step.text };
  }
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
