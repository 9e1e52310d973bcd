import { type Accessor, batch, createComputed, createSignal, onCleanup, onMount, untrack } from 'solid-js';

/** Off-screen parts updated per frame. */
const PARTS_PER_FRAME = 4;

/** A part of a page that updates immediately while it is on screen, and in its turn otherwise. */
export interface ScheduledPart {
  /** Registers the element whose intersection with the window decides whether the part is on screen. */
  observe(element: Element): void;
  follow<T>(source: Accessor<T>): Accessor<T>;
}

/** Schedules updates of many parts: those on screen update by the next paint, the rest a few per frame. */
export interface RowScheduler {
  take(): ScheduledPart;
  /** A part that is on screen but may wait for one paint; it has priority over the queue. */
  takeNext(): ScheduledPart;
  /** Flushes the queue. */
  catchUp(): void;
}

export function createRowScheduler(): RowScheduler {
  const seen = new Map<Element, PartState>();
  const late = new Set<PartState>();
  /** Until the page is mounted, updates are immediate: a deferred one would interfere with the transition that renders it. */
  let mounted = false;
  let coming = false;
  const eye = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const part = seen.get(target);
      if (!part) continue;
      part.inSight = isIntersecting;
      if (isIntersecting) follow([part]);
    }
  });
  const follow = (parts: readonly PartState[]): void =>
    batch(() => {
      for (const part of parts) {
        late.delete(part);
        const changes = [...part.changes.values()];
        part.changes.clear();
        for (const change of changes) change();
      }
    });
  const come = (): void => {
    coming = late.size > 0;
    if (coming) afterNextPaint(come);
    follow([...late].toSorted((a, b) => Number(b.next) - Number(a.next)).slice(0, PARTS_PER_FRAME));
  };
  const wait = (part: PartState): void => {
    late.add(part);
    if (!coming) afterNextPaint(come);
    coming = true;
  };
  onMount(() => {
    mounted = true;
  });
  onCleanup(() => {
    late.clear();
    eye.disconnect();
  });
  const turnOf = (part: PartState): ScheduledPart => {
    onCleanup(() => late.delete(part));
    return {
      observe(element) {
        seen.set(element, part);
        eye.observe(element);
        onCleanup(() => {
          seen.delete(element);
          eye.unobserve(element);
        });
      },
      follow<T>(source: Accessor<T>) {
        let before = untrack(source);
        const [now, set] = createSignal<T>(before);
        createComputed(() => {
          const next = source();
          if (Object.is(next, before)) return;
          before = next;
          const change = () => set(() => next);
          if (part.inSight || !mounted) change();
          else {
            part.changes.set(set, change);
            wait(part);
          }
        });
        return now;
      },
    };
  };
  return {
    take: () => turnOf({ inSight: true, next: false, changes: new Map() }),
    takeNext: () => turnOf({ inSight: false, next: true, changes: new Map() }),
    catchUp: () => follow([...late]),
  };
}

interface PartState {
  inSight: boolean;
  readonly next: boolean;
  /** Pending updates, the latest of each source. */
  readonly changes: Map<unknown, () => void>;
}

/** Runs a callback after the next paint. */
export function afterNextPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}
