/** One line of a document: number from 1 over the non-blank lines, offsets in code points, half-open. */
export interface SourceLine {
  readonly n: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text that offsets count in: byte-order mark removed, line ends as LF, NFC. */
export function prepareText(raw: string): string {
  return raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

/** The non-blank lines of a prepared text, trimmed of white space. */
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
