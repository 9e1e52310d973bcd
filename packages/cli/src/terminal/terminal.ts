import { type InterfaceLanguage, matchInterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { escapeControls, escapeJsonControls } from '../layout/escape-controls.ts';
import { BARE_PAINT, type ColourDepth, type Paint, paintLine } from '../layout/paint.ts';
import { line, type StyledLine, span, truncateLine } from '../layout/styled-line.ts';
import { type CliWord, cliText } from '../locale/cli-text.ts';
import type { Host, OutputStream } from './host.ts';

/** Width of tables when nobody's window sets it. */
const PLAIN_WIDTH = 100;

/** How a command speaks: data on one stream, messages on the other, in one language. */
export interface Terminal {
  readonly host: Host;
  readonly language: InterfaceLanguage;
  /** Columns of a table. */
  readonly width: number;
  readonly paint: Paint;
  word(key: CliWord, parts?: Readonly<Record<string, string | number>>): string;
  print(lines: readonly StyledLine[]): void;
  /** Text for another program; spelled out only where a terminal would obey it. */
  data(text: string): void;
  json(value: unknown): void;
  note(text: string): void;
  /** What long work is at, on a line that is written over; null clears it. Nothing where nobody watches. */
  progress(text: string | null): void;
  /** A message and what to do about it. */
  problem(text: string, hint?: string): void;
}

export function openTerminal(host: Host, language: InterfaceLanguage): Terminal {
  const how = detectPaint(host.stdout, host.env);
  // What a guest is sent ends up on a terminal that is not ours to know.
  const shown = host.stdout.isTTY || host.corpus !== undefined;
  const complain = detectPaint(host.stderr, host.env);
  const write = (to: OutputStream, lines: readonly StyledLine[], as: Paint) => to.write(lines.map((l) => `${paintLine(l, as)}\n`).join(''));
  return {
    host,
    language,
    width: host.stdout.isTTY ? Math.max(40, host.stdout.columns ?? 80) : PLAIN_WIDTH,
    paint: how,
    word: (key, parts) => cliText(language, key, parts),
    print: (lines) => void write(host.stdout, lines, how),
    data: (text) =>
      void host.stdout.write(
        shown
          ? text
              .split(/(\r?\n|\t)/)
              .map((part) => (part.trim() === '' ? part : escapeControls(part)))
              .join('')
          : text,
      ),
    json: (value) => {
      const text = JSON.stringify(value);
      host.stdout.write(`${shown ? escapeJsonControls(text) : text}\n`);
    },
    note: (text) =>
      void write(
        host.stderr,
        linesOf(text).map((l) => line(span(l, 'quiet'))),
        complain,
      ),
    progress: (text) => {
      if (host.stderr.isTTY)
        host.stderr.write(`\r\u001B[K${text === null ? '' : paintLine(truncateLine(line(span(text, 'quiet')), 78), complain)}`);
    },
    problem: (text, hint) =>
      void write(
        host.stderr,
        [line(span('synoptic: ', 'accent'), text), ...(hint ? linesOf(hint).map((l) => line(`  ${l}`)) : [])],
        complain,
      ),
  };
}

function linesOf(text: string): readonly string[] {
  return text.split('\n');
}

/** `NO_COLOR` takes colour away and leaves weight; what is no terminal gets bare text. */
export function detectPaint(stream: OutputStream, env: Host['env']): Paint {
  if (!stream.isTTY || env['TERM'] === 'dumb') return BARE_PAINT;
  return { theme: env['NO_COLOR'] ? 'weight' : 'colour', depth: depthOf(env) };
}

/** How many colours a terminal has, by what it calls itself; sixteen where it does not say. */
function depthOf({ TERM = '', COLORTERM = '' }: Host['env']): ColourDepth {
  if (/^(truecolor|24bit)$/i.test(COLORTERM) || /-direct$/.test(TERM)) return 'all';
  return /-256(color)?$/.test(TERM) ? 256 : 16;
}

/** Terminals that are known to take no text for the clipboard by OSC 52; of the others nobody can tell. */
export function supportsClipboard({ TERM = '', TERM_PROGRAM = '', VTE_VERSION }: Host['env']): boolean {
  return !(/^(linux|vt\d|ansi|dumb|cygwin|screen\.linux)/.test(TERM) || TERM_PROGRAM === 'Apple_Terminal' || VTE_VERSION !== undefined);
}

/** Whether a screen reader listens; the variable is the one that other terminal programs know too. */
export function hasScreenReader(env: Host['env']): boolean {
  return /^(true|1)$/i.test(env['INK_SCREEN_READER'] ?? env['SYNOPTIC_SCREEN_READER'] ?? '');
}

/** The language of the environment; English where the interface does not speak it. */
export function detectLanguage(env: Host['env']): InterfaceLanguage {
  return matchInterfaceLanguage(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '');
}
