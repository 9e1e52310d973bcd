/** Non-blank line of a document: `n` counts non-blank lines from 1; offsets are in code points, half-open. */
export interface SourceLine {
  readonly n: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Normal form in which offsets count: no byte-order mark, LF line ends, NFC. */
export function prepareText(raw: string): string {
  return raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

/** Non-blank lines of a prepared text, trimmed. */
export function nonBlankLines(prepared: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let offset = 0;
  for (const raw of prepared.split('\n')) {
    const text = raw.trim();
    if (text !== '') {
      const start = offset + codePoints(raw.slice(0, raw.indexOf(text)));
      lines.push({ n: lines.length + 1, start, end: start + codePoints(text), text });
    }
    offset += codePoints(raw) + 1;
  }
  return lines;
}

/** Number of code points; JavaScript's `length` counts UTF-16 units. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
