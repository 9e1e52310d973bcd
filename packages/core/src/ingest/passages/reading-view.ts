import { prepareText } from '../../text/lines.ts';
import { spaceRefused } from '../../text/recordable-text.ts';
import { isWhite } from '../text/word-spans.ts';
import { splitParagraphs } from './split-paragraphs.ts';
import type { RawLine, TextSpan } from './text-span.ts';

/** Paragraph of the view with the lines that it was made of. */
interface ViewParagraph extends TextSpan {
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * Text as the readers of sentences, quotations and figures see it: one paragraph a line, without indentation and blank lines, with
 * hard-wrapped lines joined; characters that no record can hold are spaces, since names and descriptions become records. The raw text stays as it is; every span of the view is mapped back to it.
 */
export interface ReadingView {
  readonly raw: string;
  readonly text: string;
  readonly paragraphs: readonly ViewParagraph[];
  /** Span of the raw text for a span of the view. */
  rawSpan(span: TextSpan): TextSpan;
  /** Number of the line at an offset of the view. */
  lineAt(offset: number): number;
}

/** Non-blank lines of a raw text, trimmed, numbered as `nonBlankLines` numbers those of the prepared text. */
export function rawLines(raw: string): RawLine[] {
  const lines: RawLine[] = [];
  let apart = false;
  for (const { 0: whole, index } of raw.matchAll(/[^\r\n]+|\r\n?|\n/g)) {
    const text = whole.trim();
    if (text === '') {
      if ((whole === '\n' || whole === '\r' || whole === '\r\n') && endsBlankLine(raw, index)) apart = true;
      continue;
    }
    const start = index + whole.indexOf(text);
    lines.push({ n: lines.length + 1, start, end: start + text.length, apart });
    apart = false;
  }
  return lines;
}

/** True if only white space, at most 200 units of it, is between an offset and the line break before it. */
function endsBlankLine(raw: string, offset: number): boolean {
  const least = Math.max(0, offset - 200);
  for (let at = offset - 1; at >= least; at--) {
    const code = raw.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return true;
    if (code === 0xfeff || !isWhite(code)) return false;
  }
  return true;
}

interface Piece {
  readonly view: number;
  readonly raw: number;
  readonly length: number;
  readonly line: number;
}

/** Makes the view of a raw text. */
export function readingView(raw: string): ReadingView {
  const lines = rawLines(raw);
  const pieces: Piece[] = [];
  const paragraphs: ViewParagraph[] = [];
  // Joined at the end: a string that grows by pieces stays a rope, which every look at a character then has to pass through.
  const parts: string[] = [];
  let length = 0;
  const write = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  for (const group of splitParagraphs(raw, lines)) {
    const start = length;
    group.lines.forEach((line, i) => {
      if (i > 0) write(group.joint);
      pieces.push({ view: length, raw: line.start, length: line.end - line.start, line: line.n });
      write(spaceRefused(raw.slice(line.start, line.end)));
    });
    paragraphs.push({ start, end: length, firstLine: group.lines[0]?.n ?? 1, lastLine: group.lines.at(-1)?.n ?? 1 });
    write('\n');
  }
  const pieceAt = (offset: number): Piece | undefined => {
    let [low, high] = [0, pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle]?.view ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return pieces[low];
  };
  const rawOffset = (offset: number): number => {
    const piece = pieceAt(offset);
    return piece ? piece.raw + Math.max(0, Math.min(offset - piece.view, piece.length)) : 0;
  };
  return {
    raw,
    text: parts.join(''),
    paragraphs,
    rawSpan: ({ start, end }) => ({ start: rawOffset(start), end: end > start ? rawOffset(end - 1) + 1 : rawOffset(start) }),
    lineAt: (offset) => pieceAt(offset)?.line ?? 1,
  };
}

/** A raw text as it is sealed: NFC with LF line ends, one paragraph a line, without indentation and blank lines. */
export function textAsLines(raw: string): string {
  return prepareText(readingView(raw).text);
}
