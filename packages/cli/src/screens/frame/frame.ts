import { EMPTY_LINE, justifyLine, line, lineWidth, type StyledLine, span, truncateLine } from '../../layout/styled-line.ts';
import type { WindowSize } from '../../layout/window-size.ts';
import { wrapLine } from '../../layout/wrap-line.ts';
import { type CliWord, cliText } from '../../locale/cli-text.ts';
import type { ScreenContext } from '../screen.ts';
import type { KeyHint } from './key-hint.ts';

/** Below this nothing can be read: the screen says so. */
const SMALLEST: WindowSize = { columns: 40, rows: 15 };

/** The narrow form: one account, short headings. */
export function isNarrowWindow({ size }: ScreenContext): boolean {
  return size.columns < 60;
}

export function isShortWindow({ size }: ScreenContext): boolean {
  return size.rows < 20;
}

/** Lines of a footer that changes with every step: one where rows are short of room or a link may be slow. */
function footLines({ size }: ScreenContext): number {
  return size.rows < 20 || size.columns <= 80 ? 1 : 2;
}

interface FrameParts {
  readonly head: readonly StyledLine[];
  readonly body: readonly StyledLine[];
  readonly foot: readonly StyledLine[];
}

/** A whole screen: exactly as many lines as there are rows, each inside the columns. */
export function frameLines({ head, body, foot }: FrameParts, { columns, rows }: WindowSize): StyledLine[] {
  const room = bodyHeight(head, foot, rows);
  const filled = Array.from({ length: room }, (_, i) => body[i] ?? EMPTY_LINE);
  const rule = ruleOf(columns);
  return [...head, rule, ...filled, rule, ...foot].slice(0, rows).map((l) => truncateLine(l, columns));
}

/** Rows left for the body between head and foot and their rules. */
export function bodyHeight(head: readonly StyledLine[], foot: readonly StyledLine[], rows: number): number {
  return Math.max(1, rows - head.length - foot.length - 2);
}

function ruleOf(columns: number): StyledLine {
  return [span('─'.repeat(columns), 'quiet')];
}

/** ` Synoptic │ title              aside`. */
export function titleLine(title: StyledLine, aside: StyledLine, { size }: ScreenContext): StyledLine {
  const name = isNarrowWindow({ size } as ScreenContext) ? [span(' ')] : [span(' Synoptic', 'strong'), span(' │ ', 'quiet')];
  return justifyLine(line(...name, ...title), line(...aside, ' '), size.columns);
}

/** The keys that fit, help last and always. */
export function keyHintLine(keys: readonly KeyHint[], { size, language }: ScreenContext, helpful = true): StyledLine {
  const help = helpful ? hintOf({ keys: '?', what: 'key.help' }, language) : EMPTY_LINE;
  let hints: StyledLine = EMPTY_LINE;
  for (const key of keys.filter((k) => k.foot)) {
    const next = [...hints, ...hintOf(key, language)];
    if (lineWidth(next) + lineWidth(help) - 1 > size.columns) break;
    hints = next;
  }
  return [...hints, ...help];
}

function hintOf({ keys, what }: { readonly keys: string; readonly what: CliWord }, language: ScreenContext['language']): StyledLine {
  return line(' ', span(keys, 'strong'), span(` ${cliText(language, what)} `, 'quiet'));
}

/** In a window that is too small nothing can be read, and that is said; null where it is large enough. */
export function tooSmallFrame({ size, language }: ScreenContext): StyledLine[] | null {
  if (size.columns >= SMALLEST.columns && size.rows >= SMALLEST.rows) return null;
  return [truncateLine(line(cliText(language, 'screen.small')), size.columns)];
}

/** A screen that has nothing to show yet, or cannot. */
export function messageFrame(text: string, scene: ScreenContext, keys: readonly KeyHint[] = []): StyledLine[] {
  return frameLines(
    { head: [titleLine(EMPTY_LINE, EMPTY_LINE, scene)], body: [EMPTY_LINE, line('  ', text)], foot: [keyHintLine(keys, scene)] },
    scene.size,
  );
}

/** A footer: the message of the moment or what is told of the chosen row, in a fixed number of lines, and the keys. */
export function footerLines(
  told: StyledLine,
  keys: readonly KeyHint[],
  scene: ScreenContext,
  count = footLines(scene),
  helpful = true,
): StyledLine[] {
  const { size, message } = scene;
  const lines = wrapLine(message === null ? told : line(message), size.columns - 4).map((l) => line(' ', ...l));
  return [...footText(lines, count, size.columns), keyHintLine(keys, scene, helpful)];
}

/** Fits text lines of a footer to a fixed number, so that the body does not jump. */
function footText(lines: readonly StyledLine[], count: number, columns: number): StyledLine[] {
  return Array.from({ length: count }, (_, i) => {
    const text = lines[i] ?? EMPTY_LINE;
    const last = i === count - 1 && lines.length > count;
    return last && lineWidth(text) + 2 <= columns ? [...text, span(' …')] : text;
  });
}
