import { createEffect, createMemo, createSignal, For, on, onCleanup, Show } from 'solid-js';
import { whenIdle } from '../browsers/when-idle.ts';
import type { TextLine } from './text-lines.ts';

/** Paragraphs that come and go together, and pixels around the window within which they are in the document: drawing a card costs by their number. */
const CHUNK = 10;
const AROUND = 400;

interface WindowedLinesProps {
  readonly lines: readonly TextLine[];
  /** Index of the line that has to be in the document, wherever the window is; -1 for none. */
  readonly needed: number;
  /** Called after paragraphs came or went. */
  readonly changed: () => void;
  /** Called after the height of paragraphs, or of what represents them, has changed. */
  readonly resized: () => void;
}

/**
 * Paragraphs of a text, one text node each. Only those near the window are in the document; the others are represented by empty blocks of
 * the height that they had, or probably have as measured on those that were shown, so that a book scrolls like a page.
 */
export function WindowedLines(props: WindowedLinesProps) {
  const chunks = createMemo(() =>
    Array.from({ length: Math.ceil(props.lines.length / CHUNK) }, (_, i) => props.lines.slice(i * CHUNK, (i + 1) * CHUNK)),
  );
  const [near, setNear] = createSignal<ReadonlySet<number>>(new Set([0]));
  const measured = createMemo(() => new MeasuredHeights(chunks().map(probableHeight)));
  const [scale, setScale] = createSignal(1);
  const sizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries)
      if (target.firstElementChild) measured().add(Number((target as HTMLElement).dataset['chunk']), contentRect);
    setScale(measured().scale);
    props.resized();
  });
  let nextNear: ReadonlySet<number> = near();
  let cancel = () => {};
  const observer = new IntersectionObserver(
    (entries) => {
      const next = new Set(nextNear);
      let isMissed = false;
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const chunk = Number((target as HTMLElement).dataset['chunk']);
        if (isIntersecting) {
          next.add(chunk);
          isMissed ||= isInWindow(boundingClientRect) && !isShown(chunk);
          // Words that are selected stay, or the selection would be lost.
        } else if (!getSelection()?.containsNode(target, true) || getSelection()?.isCollapsed) next.delete(chunk);
      }
      nextNear = next;
      cancel();
      // Chunks out of sight wait for an idle moment, so that going to a card costs nothing but the card.
      if (isMissed) setNear(next);
      else cancel = whenIdle(() => setNear(next));
    },
    { rootMargin: `${AROUND}px 0px` },
  );
  onCleanup(() => {
    cancel();
    observer.disconnect();
    sizes.disconnect();
  });
  const needed = () => (props.needed < 0 ? -1 : Math.floor(props.needed / CHUNK));
  const isShown = (chunk: number) => near().has(chunk) || chunk === needed();
  createEffect(on([near, needed, chunks], () => props.changed()));
  return (
    <For each={chunks()}>
      {(lines, index) => {
        const here = createMemo(() => isShown(index()));
        return (
          <div
            class="text-chunk"
            data-chunk={index()}
            style={here() ? undefined : { 'block-size': `${measured().heightOf(index(), scale())}px` }}
            ref={(element) => {
              observer.observe(element);
              sizes.observe(element);
              onCleanup(() => {
                observer.unobserve(element);
                sizes.unobserve(element);
              });
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

function isInWindow({ top, bottom }: DOMRectReadOnly): boolean {
  return bottom > 0 && top < innerHeight;
}

/** Heights of chunks: measured where they were shown at the present width, elsewhere the probable ones, corrected by those measured. */
class MeasuredHeights {
  readonly #probable: readonly number[];
  readonly #measured = new Map<number, number>();
  #sums = { measured: 0, probable: 0 };
  #width = 0;

  constructor(probable: readonly number[]) {
    this.#probable = probable;
  }

  /** Measured height by probable height, in steps that small differences do not cross: another scale moves every block not measured. */
  get scale(): number {
    const { measured, probable } = this.#sums;
    return probable === 0 ? 1 : Math.round((measured / probable) * 50) / 50;
  }

  add(chunk: number, { width, height }: { readonly width: number; readonly height: number }): void {
    if (width !== this.#width) {
      this.#measured.clear();
      this.#sums = { measured: 0, probable: 0 };
      this.#width = width;
    }
    const before = this.#measured.get(chunk);
    this.#sums.measured += height - (before ?? 0);
    if (before === undefined) this.#sums.probable += this.#probable[chunk] ?? 0;
    this.#measured.set(chunk, height);
  }

  heightOf(chunk: number, scale: number): number {
    return this.#measured.get(chunk) ?? (this.#probable[chunk] ?? 0) * scale;
  }
}

/** Height of paragraphs before any was measured: rows of some seventy characters, or half as many wide ones. */
function probableHeight(lines: readonly TextLine[]): number {
  return lines.reduce((sum, { text }) => sum + Math.ceil((text.length * (/[\u3000-\u9fff]/.test(text) ? 2 : 1)) / 70) * 30 + 12, 0);
}
