import { graphemes, type StyledLine, type StyledSpan, type Tone, textPrefix, textWidth } from './styled-line.ts';

/** Characters that no line begins with, or ends with: the basic rules of Japanese line breaking (kinsoku). */
const CLOSING = /^[、。，．・：；？！）］｝」』】〉》〕ー々〜ぁぃぅぇぉっゃゅょァィゥェォッャュョ％…,.;:!?)\]}]/u;
const OPENING = /[「『（【〈《〔［｛([{]$/u;
const WIDE =
  /[\u1100-\u115F\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

interface Piece {
  text: string;
  width: number;
  readonly tone: Tone;
  readonly space: boolean;
}

/** Wraps a line to `width` columns: between words, between Japanese characters, and inside words longer than a line. */
export function wrapLine(of: StyledLine, width: number): StyledLine[] {
  const room = Math.max(1, width);
  const lines: StyledSpan[][] = [];
  let current: Piece[] = [];
  let used = 0;
  const close = () => {
    while (current.at(-1)?.space) current.pop();
    lines.push(joinPieces(current));
    [current, used] = [[], 0];
  };
  for (const piece of of.flatMap(piecesOf)) {
    if (piece.space && used === 0) continue;
    if (used + piece.width > room && used > 0) {
      close();
      if (piece.space) continue;
    }
    let rest = piece;
    while (rest.width > room) {
      const part = textPrefix(rest.text, room) || (rest.text[0] ?? '');
      lines.push([{ text: part, tone: rest.tone }]);
      rest = { ...rest, text: rest.text.slice(part.length), width: textWidth(rest.text.slice(part.length)) };
    }
    current.push(rest);
    used += rest.width;
  }
  if (current.length > 0 || lines.length === 0) close();
  return lines;
}

/** Words, spaces, and single wide characters with the punctuation that must stay with them. */
function piecesOf(span: StyledSpan): Piece[] {
  const pieces: Piece[] = [];
  const push = (text: string, space: boolean) => pieces.push({ text, width: textWidth(text), tone: span.tone, space });
  for (const run of span.text.match(/\s+|[^\s]+/gu) ?? []) {
    if (/^\s/u.test(run)) push(run, true);
    else if (!WIDE.test(run)) push(run, false);
    else for (const text of unbreakableRuns(run)) push(text, false);
  }
  return pieces;
}

function unbreakableRuns(run: string): string[] {
  const parts: string[] = [];
  for (const { segment } of graphemes(run)) {
    const last = parts.at(-1);
    const sticks =
      last !== undefined && (CLOSING.test(segment) || OPENING.test(last) || !(WIDE.test(segment) || WIDE.test(last.at(-1) ?? '')));
    if (sticks) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

function joinPieces(pieces: readonly Piece[]): StyledSpan[] {
  const spans: StyledSpan[] = [];
  for (const { text, tone } of pieces) {
    const last = spans.at(-1);
    if (last?.tone === tone) spans[spans.length - 1] = { text: last.text + text, tone };
    else spans.push({ text, tone });
  }
  return spans;
}
