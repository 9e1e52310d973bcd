import { escapeControls, escapeJsonControls } from '@synoptic/core/text/escape-controls';
import { type InterfaceLanguage, matchInterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { BARE_PAINT, type ColourDepth, type Paint, paintLine } from '../layout/paint.ts';
import { line, type StyledLine, span, truncateLine } from '../layout/styled-line.ts';
import { type CliWord, cliText } from '../locale/cli-text.ts';
import type { Host, OutputStream } from './host.ts';

/** Width of tables without a window. */
const PLAIN_WIDTH = 100;

/** The output of a command: data on stdout, messages on stderr, in one language. */
export interface Terminal {
  readonly host: Host;
  readonly language: InterfaceLanguage;
  /** Columns of a table. */
  readonly width: number;
  readonly paint: Paint;
  word(key: CliWord, parts?: Readonly<Record<string, string | number>>): string;
  print(lines: readonly StyledLine[]): void;
  /** Text for another program; escaped only if it goes to a terminal. */
  data(text: string): void;
  json(value: unknown): void;
  note(text: string): void;
  /** Progress on a line that is overwritten; null clears it. Only on a terminal. */
  progress(text: string | null): void;
  /** An error message with a hint. */
  problem(text: string, hint?: string): void;
}

export function openTerminal(host: Host, language: InterfaceLanguage): Terminal {
  const how = detectPaint(host.stdout, host.env);
  // Output to a guest ends up on an unknown terminal.
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

/** `NO_COLOR` removes colour and keeps weight; streams that are not a terminal get plain text. */
export function detectPaint(stream: OutputStream, env: Host['env']): Paint {
  if (!stream.isTTY || env['TERM'] === 'dumb') return BARE_PAINT;
  return { theme: env['NO_COLOR'] ? 'weight' : 'colour', depth: depthOf(env) };
}

/** Colour depth by `COLORTERM` and `TERM`; 16 by default. */
function depthOf({ TERM = '', COLORTERM = '' }: Host['env']): ColourDepth {
  if (/^(truecolor|24bit)$/i.test(COLORTERM) || /-direct$/.test(TERM)) return 'all';
  return /-256(color)?$/.test(TERM) ? 256 : 16;
}

/** False for terminals known to ignore OSC 52. Others may ignore it too: terminals do not acknowledge it. */
export function supportsClipboard({ TERM = '', TERM_PROGRAM = '', VTE_VERSION }: Host['env']): boolean {
  return !(/^(linux|vt\d|ansi|dumb|cygwin|screen\.linux)/.test(TERM) || TERM_PROGRAM === 'Apple_Terminal' || VTE_VERSION !== undefined);
}

/** True if output is for a screen reader. Ink reads the same variable. */
export function hasScreenReader(env: Host['env']): boolean {
  return /^(true|1)$/i.test(env['INK_SCREEN_READER'] ?? env['SYNOPTIC_SCREEN_READER'] ?? '');
}

/** The language of the locale variables; English by default. */
export function detectLanguage(env: Host['env']): InterfaceLanguage {
  return matchInterfaceLanguage(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '');
}
