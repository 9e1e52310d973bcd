import { type Accessor, batch, createComputed, createSignal, onCleanup, onMount, untrack } from 'solid-js';

/** So many parts that are out of sight follow in one frame. */
const PARTS_PER_FRAME = 4;

/** A part of a page that follows what it shows at once while it is in sight, and else when its turn comes. */
export interface ScheduledPart {
  /** The element by which it is seen whether the part is in sight. */
  stands(element: Element): void;
  follow<T>(source: Accessor<T>): Accessor<T>;
}

/** Parts of a page that change together: by the next picture what is in sight has changed, the rest follows frame by frame. */
export interface RowScheduler {
  take(): ScheduledPart;
  /** For what is in sight and yet can wait for a picture: it comes before all else that waits. */
  takeNext(): ScheduledPart;
  /** All that still waits follows now. */
  catchUp(): void;
}

export function createRowScheduler(): RowScheduler {
  const seen = new Map<Element, PartState>();
  const late = new Set<PartState>();
  /** A page that is still being made ready beside the last must not be touched from outside: until it stands, nothing waits. */
  let stands = false;
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
    stands = true;
  });
  onCleanup(() => {
    late.clear();
    eye.disconnect();
  });
  const turnOf = (part: PartState): ScheduledPart => {
    onCleanup(() => late.delete(part));
    return {
      stands(element) {
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
          if (part.inSight || !stands) change();
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
  /** What it has not followed yet, the last change of each source. */
  readonly changes: Map<unknown, () => void>;
}

/** After the next picture. */
export function afterNextPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}
