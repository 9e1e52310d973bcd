import type { RawLine } from './text-span.ts';

/** Lines of one paragraph and the text between them once they are joined. */
interface ParagraphLines {
  readonly lines: readonly RawLine[];
  readonly joint: '' | ' ';
}

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;
const KANA_OR_HAN = /[\u3041-\u30FF\u4E00-\u9FFF]/;
/** End of a sentence at the end of a line, closing marks included. */
const ENDS_SENTENCE = /[.!?:;…。！？：；][)\]}"'”’»」』）】〉》]*$/;
/** First characters of an item of a list. */
const LIST_ITEM = /^(?:[-*•●○◆◇■□▪‣・※]|\(?\d{1,3}[.)）]\s|[①-⑳])/;

/** Narrowest and widest line, in columns, that is taken for a line of hard-wrapped text. */
const WRAP_WIDTH = { least: 24, most: 132 };

/**
 * Groups lines to paragraphs. A line is a paragraph of its own unless its block is hard-wrapped: most lines fill the same width and
 * end inside a sentence.
 */
export function splitParagraphs(raw: string, lines: readonly RawLine[]): ParagraphLines[] {
  const read = lines.map((line) => ({ line, text: raw.slice(line.start, line.end) }));
  const spaced = joinedAcrossBlanks(read);
  if (spaced) return spaced;
  const paragraphs: ParagraphLines[] = [];
  for (let i = 0; i < read.length; ) {
    let end = i + 1;
    while (end < read.length && !read[end]?.line.apart) end++;
    paragraphs.push(...blockParagraphs(read.slice(i, end), raw));
    i = end;
  }
  return paragraphs;
}

interface ReadLine {
  readonly line: RawLine;
  readonly text: string;
}

function blockParagraphs(block: readonly ReadLine[], raw: string): ParagraphLines[] {
  const alone = block.map(({ line }) => ({ lines: [line], joint: '' as const }));
  const width = wrapWidth(block);
  if (width === null) return alone;
  const groups: ReadLine[][] = [];
  for (const read of block) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const indented = isIndented(raw, read.line.start) && !isIndented(raw, before?.line.start ?? 0);
    const short = before !== undefined && columns(before.text) < width * 0.6;
    if (!last || indented || LIST_ITEM.test(read.text) || (short && ENDS_SENTENCE.test(before.text))) groups.push([read]);
    else last.push(read);
  }
  return groups.map((group) => ({ lines: group.map(({ line }) => line), joint: jointOf(group) }));
}

/** Width at which a block is wrapped, or null if it is not: lines of sentences, headings or a list. */
function wrapWidth(block: readonly ReadLine[]): number | null {
  if (block.length < 2) return null;
  const inner = block.slice(0, -1);
  const width = widest(block);
  if (width < WRAP_WIDTH.least || width > WRAP_WIDTH.most) return null;
  const full = inner.filter(({ text }) => columns(text) >= width * 0.75 || columns(text) >= width - 14).length;
  const cut = inner.filter(({ text }) => !ENDS_SENTENCE.test(text)).length;
  const items = block.filter(({ text }) => LIST_ITEM.test(text)).length;
  if (items > block.length / 2) return null;
  // Two lines alone may be a heading and a sentence: the first must fill the width, and the second go on in lower case.
  if (block.length === 2 && !/^[\p{Ll}\u3041-\u309F]/u.test(block[1]?.text ?? '')) return null;
  return full >= inner.length * 0.7 && cut >= inner.length * 0.6 ? width : null;
}

/** Text in which each wrapped line is followed by a blank one, as copied from some pages: all lines are equally full and cut. */
function joinedAcrossBlanks(read: readonly ReadLine[]): ParagraphLines[] | null {
  const inner = read.slice(0, -1);
  if (inner.length < 2 || inner.some(({ line }, i) => i > 0 && !line.apart)) return null;
  const width = widest(read);
  if (width < WRAP_WIDTH.least || width > WRAP_WIDTH.most) return null;
  const full = inner.filter(({ text }) => columns(text) >= width - Math.max(4, width * 0.15)).length;
  const cut = inner.filter(({ text }) => !ENDS_SENTENCE.test(text)).length;
  if (full < inner.length * 0.9 || cut < inner.length * 0.75) return null;
  return [{ lines: read.map(({ line }) => line), joint: jointOf(read) }];
}

/** Separator of joined lines: empty in Japanese, a space elsewhere. */
function jointOf(group: readonly ReadLine[]): '' | ' ' {
  const wide = group.filter(({ text }) => KANA_OR_HAN.test(text)).length;
  return wide > group.length / 2 ? '' : ' ';
}

function isIndented(raw: string, start: number): boolean {
  return /[ \t\u3000]/.test(raw[start - 1] ?? '');
}

/** Columns of the widest line. A loop, since a text may have more lines than a call can have arguments. */
function widest(lines: readonly ReadLine[]): number {
  let width = 0;
  for (const { text } of lines) width = Math.max(width, columns(text));
  return width;
}

/** Columns of a line; counting stops where no line of wrapped text can be as wide. */
function columns(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length && width <= WRAP_WIDTH.most; i++) {
    const code = text.charCodeAt(i);
    // The second half of a surrogate pair has no column of its own.
    if (code < 0x1100 || (code & 0xfc00) !== 0xdc00 || (text.charCodeAt(i - 1) & 0xfc00) !== 0xd800) width += widthOf(code);
  }
  return width;
}

/** Columns of UTF-16 units, filled in as they are met; 0 for one not met yet. */
const WIDTHS = new Uint8Array(0x10000);

function widthOf(code: number): number {
  if (code < 0x1100) return 1;
  const known = WIDTHS[code] ?? 0;
  if (known !== 0) return known;
  const width = WIDE.test(String.fromCharCode(code)) ? 2 : 1;
  WIDTHS[code] = width;
  return width;
}
