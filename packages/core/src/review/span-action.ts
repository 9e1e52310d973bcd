import { rawLines } from '../ingest/passages/reading-view.ts';
import type { TextSpan } from '../ingest/passages/text-span.ts';

/** Actions that change the words on which a claim rests: `[` and `]` take in a word before or after, `{` and `}` leave one out. */
export type SpanAction = 'widen-start' | 'widen-end' | 'narrow-start' | 'narrow-end';

/** Characters around a span in which words are sought: far more than a word has. */
const WINDOW = 240;

/**
 * A span with a word more or less at one end. Words are those of `Intl.Segmenter`, which finds them in Japanese too; they are a help for moving only,
 * since a selection with the mouse takes any characters. A span keeps at least one word and stays in the text.
 */
export function changeSpan(text: string, { start, end }: TextSpan, action: SpanAction): TextSpan {
  switch (action) {
    case 'widen-start':
      return { start: wordsIn(text, start - WINDOW, start).at(-1)?.start ?? start, end };
    case 'widen-end':
      return { start, end: wordsIn(text, end, end + WINDOW)[0]?.end ?? end };
    case 'narrow-start':
      return { start: wordsIn(text, start, end)[1]?.start ?? start, end };
    case 'narrow-end':
      return { start, end: wordsIn(text, start, end).at(-2)?.end ?? end };
  }
}

const SEGMENTERS = new Map<string, Intl.Segmenter>();

/** Words of a part of a text: letters and digits, without the signs and spaces between them. */
function wordsIn(text: string, from: number, to: number): TextSpan[] {
  const at = Math.max(0, from);
  const part = text.slice(at, Math.max(at, to));
  const language = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(part) ? 'ja' : 'en';
  const segmenter = SEGMENTERS.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  SEGMENTERS.set(language, segmenter);
  return [...segmenter.segment(part)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ start: at + index, end: at + index + segment.length }] : [],
  );
}

/** Span without white space at its ends; null where nothing is left, or where it lies outside of the text. */
export function trimSpan(text: string, { start, end }: TextSpan): TextSpan | null {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) return null;
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === '') return null;
  const from = start + words.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}

/** First and last line of a span, counted as claims.yaml counts them. */
export function linesOfSpan(text: string, { start, end }: TextSpan): readonly [number, number] {
  const lines = rawLines(text);
  const first = lines.findLast((line) => line.start <= start)?.n ?? 1;
  return [first, Math.max(first, lines.findLast((line) => line.start < end)?.n ?? first)];
}
