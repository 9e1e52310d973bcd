import { lineIndexesOf, offsetOf } from './selected-span.ts';
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

/**
 * Marks spans in the paragraphs of a text without changing the document; returns the way to take the marks off. Only what is in the document is marked:
 * of a long text that is what is near the window.
 */
export function markText(body: HTMLElement, lines: readonly TextLine[], spans: readonly MarkedSpan[]): () => void {
  const nodes = textNodes(body);
  const names = new Set<string>();
  for (const [as, marked] of Map.groupBy(spans, (span) => span.as)) {
    const ranges = marked.flatMap((span) => rangeOf(nodes, lines, span) ?? []);
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

/** Text nodes of the paragraphs in the document, by the index of their line. */
function textNodes(body: HTMLElement): ReadonlyMap<number, Node> {
  const nodes = new Map<number, Node>();
  for (const paragraph of body.querySelectorAll<HTMLElement>('[data-line]'))
    if (paragraph.firstChild) nodes.set(Number(paragraph.dataset['line']) - 1, paragraph.firstChild);
  return nodes;
}

/** Range of a span; one that begins or ends outside of what is in the document is cut there. */
function rangeOf(nodes: ReadonlyMap<number, Node>, lines: readonly TextLine[], span: MarkedSpan): StaticRange | null {
  const [from, to] = lineIndexesOf(lines, span);
  const here = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((index) => nodes.has(index));
  const [first, last] = [here[0], here.at(-1)];
  if (first === undefined || last === undefined) return null;
  const point = (index: number, offset: number) => {
    const line = lines[index];
    return { node: nodes.get(index) as Node, offset: Math.min(Math.max(offset - (line?.start ?? 0), 0), line?.text.length ?? 0) };
  };
  const [start, end] = [point(first, span.start), point(last, span.end)];
  return new StaticRange({ startContainer: start.node, startOffset: start.offset, endContainer: end.node, endOffset: end.offset });
}

/** Id of the span at a point of the window; null where there is none. Of several the shortest. */
export function spanAtPoint(
  body: HTMLElement,
  lines: readonly TextLine[],
  spans: readonly MarkedSpan[],
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): string | null {
  const caret = document.caretPositionFromPoint?.(clientX, clientY);
  const offset = caret ? offsetOf(body, lines, caret.offsetNode, caret.offset) : null;
  if (offset === null || lines[lineIndexAt(lines, offset)] === undefined) return null;
  const here = spans.filter(({ start, end }) => start <= offset && offset <= end);
  return here.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]?.id ?? null;
}
