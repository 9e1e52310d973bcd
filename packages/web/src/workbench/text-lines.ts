/** Paragraph of a text: the n-th line that is not blank, with its UTF-16 offset. */
export interface TextLine {
  readonly number: number;
  readonly start: number;
  readonly text: string;
}

/** Lines of a text that are not blank, numbered from 1. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ number: lines.length + 1, start, text: line });
    start += line.length + 1;
  }
  return lines;
}

/** Index of the line that holds an offset, or the last before it. */
export function lineIndexAt(lines: readonly TextLine[], offset: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
