import { cut, EMPTY, ends, type Line, line, lineWidth, span } from '../layout/line.ts';
import type { Window } from '../layout/window.ts';
import { wrap } from '../layout/wrap.ts';
import { type CliWord, tell } from '../locale/tell.ts';
import type { KeyHint } from './key.ts';
import type { Scene } from './screen.ts';

/** Below this nothing can be read: the screen says so. */
const SMALLEST: Window = { columns: 40, rows: 15 };

/** The narrow form: one account, short headings. */
export function isReduced({ size }: Scene): boolean {
  return size.columns < 60;
}

export function isShort({ size }: Scene): boolean {
  return size.rows < 20;
}

/** Lines of a footer that changes with every step: one where rows are short of room or a link may be slow. */
function footLines({ size }: Scene): number {
  return size.rows < 20 || size.columns <= 80 ? 1 : 2;
}

export interface Parts {
  readonly head: readonly Line[];
  readonly body: readonly Line[];
  readonly foot: readonly Line[];
}

/** A whole screen: exactly as many lines as there are rows, each inside the columns. */
export function frame({ head, body, foot }: Parts, { columns, rows }: Window): Line[] {
  const room = bodyRows(head, foot, rows);
  const filled = Array.from({ length: room }, (_, i) => body[i] ?? EMPTY);
  const rule = ruleOf(columns);
  return [...head, rule, ...filled, rule, ...foot].slice(0, rows).map((l) => cut(l, columns));
}

/** Rows left for the body between head and foot and their rules. */
export function bodyRows(head: readonly Line[], foot: readonly Line[], rows: number): number {
  return Math.max(1, rows - head.length - foot.length - 2);
}

function ruleOf(columns: number): Line {
  return [span('─'.repeat(columns), 'quiet')];
}

/** ` Synoptic │ title              aside`. */
export function titleLine(title: Line, aside: Line, { size }: Scene): Line {
  const name = isReduced({ size } as Scene) ? [span(' ')] : [span(' Synoptic', 'strong'), span(' │ ', 'quiet')];
  return ends(line(...name, ...title), line(...aside, ' '), size.columns);
}

/** The keys that fit, help last and always. */
export function hintLine(keys: readonly KeyHint[], { size, language }: Scene, helpful = true): Line {
  const help = helpful ? hintOf({ keys: '?', what: 'key.help' }, language) : EMPTY;
  let hints: Line = EMPTY;
  for (const key of keys.filter((k) => k.foot)) {
    const next = [...hints, ...hintOf(key, language)];
    if (lineWidth(next) + lineWidth(help) - 1 > size.columns) break;
    hints = next;
  }
  return [...hints, ...help];
}

function hintOf({ keys, what }: { readonly keys: string; readonly what: CliWord }, language: Scene['language']): Line {
  return line(' ', span(keys, 'strong'), span(` ${tell(language, what)} `, 'quiet'));
}

/** In a window that is too small nothing can be read, and that is said; null where it is large enough. */
export function smallFrame({ size, language }: Scene): Line[] | null {
  if (size.columns >= SMALLEST.columns && size.rows >= SMALLEST.rows) return null;
  return [cut(line(tell(language, 'screen.small')), size.columns)];
}

/** A screen that has nothing to show yet, or cannot. */
export function plainFrame(text: string, scene: Scene, keys: readonly KeyHint[] = []): Line[] {
  return frame({ head: [titleLine(EMPTY, EMPTY, scene)], body: [EMPTY, line('  ', text)], foot: [hintLine(keys, scene)] }, scene.size);
}

/** A footer: the message of the moment or what is told of the chosen row, in a fixed number of lines, and the keys. */
export function footOf(told: Line, keys: readonly KeyHint[], scene: Scene, count = footLines(scene), helpful = true): Line[] {
  const { size, message } = scene;
  const lines = wrap(message === null ? told : line(message), size.columns - 4).map((l) => line(' ', ...l));
  return [...footText(lines, count, size.columns), hintLine(keys, scene, helpful)];
}

/** Fits text lines of a footer to a fixed number, so that the body does not jump. */
function footText(lines: readonly Line[], count: number, columns: number): Line[] {
  return Array.from({ length: count }, (_, i) => {
    const text = lines[i] ?? EMPTY;
    const last = i === count - 1 && lines.length > count;
    return last && lineWidth(text) + 2 <= columns ? [...text, span(' …')] : text;
  });
}
