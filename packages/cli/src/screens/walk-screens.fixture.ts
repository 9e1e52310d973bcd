import { PassThrough } from 'node:stream';
import type { Hydration } from '@synoptic/core/hydrate/hydrate';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import headless from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { counted, inkListens, settled } from '../event-loop-turns.fixture.ts';
import { BARE_PAINT, type Paint } from '../layout/paint.ts';
import { openSession } from '../session/open-session.ts';
import { EVENTS_STATE, type ScreenState } from './screen-state.ts';

interface ScreenWalk {
  /** Types keys one after another and lets the answers come. */
  press(...keys: string[]): Promise<void>;
  /** Text on the terminal, line by line. */
  lines(): readonly string[];
  /** Output since the start of the walk. */
  sent(): string;
  resize(columns: number, rows: number): Promise<void>;
  readonly copied: string[];
  left(): boolean;
}

interface ScreenWalkOptions {
  readonly start?: ScreenState;
  readonly texts?: ReadonlyMap<Id, Hydration>;
  readonly paint?: Paint;
  readonly aloud?: boolean;
  readonly copies?: boolean;
}

/** A slow machine needs longer for an answer than a screen waits before it says so, which a walk is not about. */
const UNHURRIED_MS = 600_000;

/** Opens the screens in a terminal of this size, without colour, and walks through them. The terminal is xterm's own. */
export async function walkScreens(
  reader: Reader,
  language: InterfaceLanguage,
  columns = 80,
  rows = 24,
  { start = EVENTS_STATE, texts = new Map(), paint = BARE_PAINT, ...ways }: ScreenWalkOptions = {},
): Promise<ScreenWalk> {
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true, scrollback: 500 });
  const copied: string[] = [];
  terminal.parser.registerOscHandler(52, (data) => {
    copied.push(Buffer.from(data.slice(data.indexOf(';') + 1), 'base64').toString('utf8'));
    return true;
  });
  const stdin = Object.assign(new PassThrough(), { isTTY: true as const, setRawMode: () => {}, ref: () => {}, unref: () => {} });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns, rows });
  let [gone, sent] = [false, ''];
  stdout.setEncoding('utf8').on('data', (text: string) => {
    sent += text;
    terminal.write(text);
  });
  const { reader: asking, open } = counted(reader);
  void openSession({ reader: asking, base: null, language, stdin, stdout, paint, texts, start, patienceMs: UNHURRIED_MS, ...ways }).then(
    () => {
      gone = true;
    },
  );
  onTestFinished(() => void stdin.end());
  const settles = async (afterEscape = false) => {
    await settled({ open, sent: () => sent, afterEscape });
    await new Promise<void>((read) => terminal.write('', read));
  };
  await inkListens(stdin, () => gone);
  await settles();
  return {
    async press(...names) {
      for (const name of names) {
        stdin.write(name);
        await settles(name.includes('\u001B'));
      }
    },
    lines: () => {
      const { active } = terminal.buffer;
      const count = ways.aloud ? active.length : terminal.rows;
      return Array.from({ length: count }, (_, i) => active.getLine(i)?.translateToString(true) ?? '');
    },
    sent: () => sent,
    async resize(to, high) {
      terminal.resize(to, high);
      Object.assign(stdout, { columns: to, rows: high });
      stdout.emit('resize');
      await settles();
    },
    copied,
    left: () => gone,
  };
}
