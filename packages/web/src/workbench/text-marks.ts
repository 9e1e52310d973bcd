import { lineIndexAt, type TextLine } from './text-lines.ts';

/** Span of a text in UTF-16 offsets, and how it is marked. */
export interface MarkedSpan {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly as: 'waiting' | 'accepted' | 'rejected' | 'current';
}

/** The highlights of a page, by name; browsers without them show the words of the current card only on the card. */
const registry = typeof CSS === 'undefined' ? undefined : CSS.highlights;

/** Marks spans in the paragraphs of a text without changing the document; returns the way to take the marks off. */
export function markText(body: HTMLElement, lines: readonly TextLine[], spans: readonly MarkedSpan[]): () => void {
  const names = new Set<string>();
  for (const [as, marked] of Map.groupBy(spans, (span) => span.as)) {
    const ranges = marked.flatMap((span) => rangeOf(body, lines, span) ?? []);
    if (!registry || ranges.length === 0) continue;
    const highlight = new Highlight(...ranges);
    highlight.priority = as === 'current' ? 1 : 0;
    registry.set(`bench-${as}`, highlight);
    names.add(`bench-${as}`);
  }
  return () => {
    for (const name of names) registry?.delete(name);
  };
}

function rangeOf(body: HTMLElement, lines: readonly TextLine[], { start, end }: MarkedSpan): StaticRange | null {
  const [from, to] = [pointOf(body, lines, start), pointOf(body, lines, end)];
  return from && to
    ? new StaticRange({ startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset })
    : null;
}

function pointOf(body: HTMLElement, lines: readonly TextLine[], offset: number) {
  const index = lineIndexAt(lines, offset);
  const [line, node] = [lines[index], body.children[index]?.firstChild];
  return line && node ? { node, offset: Math.min(Math.max(offset - line.start, 0), line.text.length) } : null;
}

/** Id of the span at a point of the window; null where there is none. Of several the shortest. */
export function spanAtPoint(
  body: HTMLElement,
  lines: readonly TextLine[],
  spans: readonly MarkedSpan[],
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): string | null {
  const caret = document.caretPositionFromPoint?.(clientX, clientY);
  const index = caret ? [...body.children].indexOf(caret.offsetNode.parentElement as Element) : -1;
  const line = lines[index];
  if (!line || !caret) return null;
  const offset = line.start + caret.offset;
  const here = spans.filter(({ start, end }) => start <= offset && offset <= end);
  return here.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]?.id ?? null;
}
