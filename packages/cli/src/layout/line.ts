import stringWidth from 'string-width';
import { visible } from './visible.ts';

/** What a piece of text is, so that colour is decided in one place (`paint.ts`). */
export type Tone = 'plain' | 'strong' | 'quiet' | 'accent' | 'link' | 'chosen';

export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

export type Line = readonly Span[];

export const EMPTY: Line = [];

/** The one door by which text comes onto a screen: control and format characters are spelled out here. */
export function span(text: string, tone: Tone = 'plain'): Span {
  return { text: visible(text), tone };
}

/** A line of strings and spans. */
export function line(...parts: readonly (Span | string)[]): Line {
  return parts.map((p) => (typeof p === 'string' ? span(p) : p)).filter((s) => s.text !== '');
}

/**
 * Signs of which each takes one column, or each two, whatever stands beside it. They are nearly all that is ever shown, and a segmenter, without which
 * the library can say nothing of them, takes 7 ms to make.
 */
const NARROW = ' -~«»¶·À-ɏЀ-џ–—‘’“”…‹›←↑→↓─│▌';
const WIDE = '　-〃々-】〔-〟ぁ-ゖァ-ー一-鿿！-｠';
const ALONE = new RegExp(`^[${NARROW}${WIDE}]*$`);
const TWICE = new RegExp(`[${WIDE}]`, 'g');

/** Columns that text takes in a terminal. */
export function widthOf(text: string): number {
  if (!ALONE.test(text)) return stringWidth(text);
  return text.length + (text.match(TWICE)?.length ?? 0);
}

export function lineWidth(of: Line): number {
  return of.reduce((sum, s) => sum + widthOf(s.text), 0);
}

/** The line in exactly `width` columns: cut with an ellipsis, or filled with spaces. */
export function fit(of: Line, width: number): Line {
  const wide = lineWidth(of);
  if (wide === width) return of;
  if (wide < width) return [...of, { text: ' '.repeat(width - wide), tone: 'plain' }];
  return fit(cut(of, width), width);
}

/** The line in at most `width` columns; an ellipsis stands for what is cut off. */
export function cut(of: Line, width: number): Line {
  if (lineWidth(of) <= width) return of;
  const kept: Span[] = [];
  let left = width - 1;
  for (const s of of) {
    const text = head(s.text, left);
    if (text !== '') kept.push({ text, tone: s.tone });
    left -= widthOf(text);
    if (text.length < s.text.length) break;
  }
  return width > 0 ? [...kept, { text: '…', tone: kept.at(-1)?.tone ?? 'plain' }] : EMPTY;
}

/** Two lines at the two ends of a row; the right end gives way last. */
export function ends(left: Line, right: Line, width: number): Line {
  const room = width - lineWidth(right);
  return room > 1 ? [...fit(left, room - 1), { text: ' ', tone: 'plain' }, ...right] : fit(right, width);
}

/** The longest beginning of text that takes at most `width` columns, whole graphemes only. */
export function head(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let [end, used] = [0, 0];
  for (const { segment } of graphemes(text)) {
    used += widthOf(segment);
    if (used > width) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

let segmenter: Intl.Segmenter | undefined;

/** The signs of a text, each with what cannot stand without it. */
export function graphemes(text: string): Iterable<{ readonly segment: string }> {
  if (ALONE.test(text)) return [...text].map((segment) => ({ segment }));
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

export function textOf(of: Line): string {
  return of.map((s) => s.text).join('');
}
