import { escapeControls } from '@synoptic/core/text/escape-controls';
import stringWidth from 'string-width';

/** The role of a piece of text; `paint.ts` alone decides its colour. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'accent' | 'link' | 'chosen';

export interface StyledSpan {
  readonly text: string;
  readonly tone: Tone;
}

export type StyledLine = readonly StyledSpan[];

export const EMPTY_LINE: StyledLine = [];

/** The only way to put text on a screen. Control and format characters are escaped here. */
export function span(text: string, tone: Tone = 'plain'): StyledSpan {
  return { text: escapeControls(text), tone };
}

/** A line of strings and spans. */
export function line(...parts: readonly (StyledSpan | string)[]): StyledLine {
  return parts.map((p) => (typeof p === 'string' ? span(p) : p)).filter((s) => s.text !== '');
}

/**
 * Fast path: characters that always take one column, or two, whatever is beside them. They are nearly all text, and the segmenter that
 * string-width needs takes 7 ms to create.
 */
const NARROW = ' -~«»¶·À-ɏЀ-џ–—‘’“”…‹›←↑→↓─│▌';
const WIDE = '　-〃々-】〔-〟ぁ-ゖァ-ー一-鿿！-｠';
const FIXED_WIDTH_TEXT = new RegExp(`^[${NARROW}${WIDE}]*$`);
const WIDE_CHARACTER = new RegExp(`[${WIDE}]`, 'g');

/** Columns of text in a terminal. */
export function textWidth(text: string): number {
  if (!FIXED_WIDTH_TEXT.test(text)) return stringWidth(text);
  return text.length + (text.match(WIDE_CHARACTER)?.length ?? 0);
}

export function lineWidth(of: StyledLine): number {
  return of.reduce((sum, s) => sum + textWidth(s.text), 0);
}

/** The line in exactly `width` columns: cut with an ellipsis or padded with spaces. */
export function fitLine(of: StyledLine, width: number): StyledLine {
  const wide = lineWidth(of);
  if (wide === width) return of;
  if (wide < width) return [...of, { text: ' '.repeat(width - wide), tone: 'plain' }];
  return fitLine(truncateLine(of, width), width);
}

/** The line in at most `width` columns, cut with an ellipsis. */
export function truncateLine(of: StyledLine, width: number): StyledLine {
  if (lineWidth(of) <= width) return of;
  const kept: StyledSpan[] = [];
  let left = width - 1;
  for (const s of of) {
    const text = textPrefix(s.text, left);
    if (text !== '') kept.push({ text, tone: s.tone });
    left -= textWidth(text);
    if (text.length < s.text.length) break;
  }
  return width > 0 ? [...kept, { text: '…', tone: kept.at(-1)?.tone ?? 'plain' }] : EMPTY_LINE;
}

/** A row with one line at each end; the left one is cut first. */
export function justifyLine(left: StyledLine, right: StyledLine, width: number): StyledLine {
  const room = width - lineWidth(right);
  return room > 1 ? [...fitLine(left, room - 1), { text: ' ', tone: 'plain' }, ...right] : fitLine(right, width);
}

/** The longest prefix of text within `width` columns, in whole graphemes. */
export function textPrefix(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let [end, used] = [0, 0];
  for (const { segment } of graphemes(text)) {
    used += textWidth(segment);
    if (used > width) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

let segmenter: Intl.Segmenter | undefined;

/** The graphemes of a text. */
export function graphemes(text: string): Iterable<{ readonly segment: string }> {
  if (FIXED_WIDTH_TEXT.test(text)) return [...text].map((segment) => ({ segment }));
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

export function lineText(of: StyledLine): string {
  return of.map((s) => s.text).join('');
}
