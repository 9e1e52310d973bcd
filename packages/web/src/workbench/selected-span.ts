import { lineIndexAt, type TextLine } from './text-lines.ts';

/** Span of a text in UTF-16 offsets. */
export interface SelectedSpan {
  readonly start: number;
  readonly end: number;
}

/** Words that are selected in the paragraphs of a text; null where nothing is, or where the selection leaves the text. */
export function selectedSpan(body: HTMLElement, lines: readonly TextLine[]): SelectedSpan | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [start, end] = [
    offsetOf(body, lines, range.startContainer, range.startOffset),
    offsetOf(body, lines, range.endContainer, range.endOffset),
  ];
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** Offset in the text of a point in its paragraphs; a point between two paragraphs belongs to the later one. */
export function offsetOf(body: HTMLElement, lines: readonly TextLine[], node: Node, offset: number): number | null {
  if (!body.contains(node)) return null;
  const paragraph = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-line]');
  const line = lines[Number(paragraph?.dataset['line'] ?? 0) - 1];
  if (!line) return null;
  // A triple click selects up to the start of the next paragraph.
  return node.nodeType === Node.TEXT_NODE ? line.start + Math.min(offset, line.text.length) : line.start;
}

/** Lines that hold the ends of a span, as indexes. */
export function lineIndexesOf(lines: readonly TextLine[], { start, end }: SelectedSpan): readonly [number, number] {
  return [lineIndexAt(lines, start), lineIndexAt(lines, Math.max(start, end - 1))];
}
