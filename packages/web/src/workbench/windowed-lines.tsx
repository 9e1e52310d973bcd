import { createEffect, createMemo, createSignal, For, on, onCleanup, Show } from 'solid-js';
import type { TextLine } from './text-lines.ts';

/** Paragraphs that come and go together, and pixels around the window within which they are in the document. */
const CHUNK = 40;
const AROUND = 1600;

interface WindowedLinesProps {
  readonly lines: readonly TextLine[];
  /** Index of the line that has to be in the document, wherever the window is; -1 for none. */
  readonly needed: number;
  /** Called after paragraphs came or went. */
  readonly changed: () => void;
}

/**
 * Paragraphs of a text, one text node each. Only those near the window are in the document; the others are represented by empty blocks of
 * the height that they had, or probably have, so that a book scrolls like a page.
 */
export function WindowedLines(props: WindowedLinesProps) {
  const chunks = createMemo(() =>
    Array.from({ length: Math.ceil(props.lines.length / CHUNK) }, (_, i) => props.lines.slice(i * CHUNK, (i + 1) * CHUNK)),
  );
  const [near, setNear] = createSignal<ReadonlySet<number>>(new Set([0]));
  const heights = new Map<number, number>();
  const observer = new IntersectionObserver(
    (entries) => {
      const next = new Set(near());
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const chunk = Number((target as HTMLElement).dataset['chunk']);
        if (isIntersecting) next.add(chunk);
        // Words that are selected stay, or the selection would be lost.
        else if (!getSelection()?.containsNode(target, true) || getSelection()?.isCollapsed) {
          if (next.delete(chunk)) heights.set(chunk, boundingClientRect.height);
        }
      }
      setNear(next);
    },
    { rootMargin: `${AROUND}px 0px` },
  );
  onCleanup(() => observer.disconnect());
  const needed = () => (props.needed < 0 ? -1 : Math.floor(props.needed / CHUNK));
  const isShown = (chunk: number) => near().has(chunk) || chunk === needed();
  createEffect(
    on(
      () => props.lines,
      () => heights.clear(),
      { defer: true },
    ),
  );
  createEffect(on([near, needed, chunks], () => props.changed()));
  return (
    <For each={chunks()}>
      {(lines, index) => {
        const here = createMemo(() => isShown(index()));
        return (
          <div
            class="text-chunk"
            data-chunk={index()}
            style={here() ? undefined : { 'block-size': `${heights.get(index()) ?? probableHeight(lines)}px` }}
            ref={(element) => {
              observer.observe(element);
              onCleanup(() => observer.unobserve(element));
            }}
          >
            <Show when={here()}>
              <For each={lines}>{(line) => <p data-line={line.number}>{line.text}</p>}</For>
            </Show>
          </div>
        );
      }}
    </For>
  );
}

/** Height of paragraphs that were not measured yet: rows of some seventy characters, or half as many wide ones. */
function probableHeight(lines: readonly TextLine[]): number {
  return lines.reduce((sum, { text }) => sum + Math.ceil((text.length * (/[\u3000-\u9fff]/.test(text) ? 2 : 1)) / 70) * 30 + 12, 0);
}
