/** Attribute that names a scroll container whose position belongs to a history entry, as that of the page does. */
const NAME = 'data-scrolls';
/** Frames in which a page that grows while its rows are rendered is followed closely; then its answer is late, and it is looked at now and then. */
const MAX_FRAMES = 240;
const LATE_LOOK_MS = 250;
const MAX_LATE_LOOKS = 240;
/** Frames for which a position must hold: rows that are rendered meanwhile may move it. */
const STABLE_FRAMES = 40;
/** Events by which the reader takes over. */
const READER_EVENTS = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;
/** Delay after the last scroll event; browsers limit how often a history entry may change. */
const SAVE_DELAY_MS = 150;

/** Pending parts of a page: a response, a navigation, rows that are not laid out yet (`synopsis/rows/idle-row-rendering.ts`). They move what is below. */
export const PENDING_PARTS =
  '.waiting, main[aria-busy=true], .synopsis[aria-busy=true], .answer-board[aria-busy=true], .scroll > table > tbody.row:not([data-rests])';

interface ScrollPosition {
  /** Vertical position of the page. */
  readonly y: number;
  /** Positions of scroll containers by name, those at their start left out. */
  readonly boxes: Readonly<Record<string, readonly [left: number, top: number]>>;
}

const containers = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[${NAME}]`)];

function currentPosition(): ScrollPosition {
  const moved = containers().filter((box) => box.scrollLeft !== 0 || box.scrollTop !== 0);
  return { y: scrollY, boxes: Object.fromEntries(moved.map((box) => [box.getAttribute(NAME) ?? '', [box.scrollLeft, box.scrollTop]])) };
}

/** Position that a history entry was left at; null for a new entry. */
export function scrollPositionOf(state: unknown): ScrollPosition | null {
  return typeof state === 'object' && state !== null && 'y' in state && 'boxes' in state ? (state as ScrollPosition) : null;
}

/** The restoration under way. While it is, nothing is saved: the page may be too short to stand where it was left. */
let restoring: AbortController | null = null;
/** The current history entry is not that of the page shown: Back or Forward has been pressed, and the page of the entry is still loading. */
let isEntryAhead = false;

/** Keeps the scroll position in the current history entry, so that a reload, Back and Forward find it. */
export function saveScrollPosition(): void {
  if (!restoring && !isEntryAhead) history.replaceState(currentPosition(), '');
}

/** Saves nothing until the page of the current history entry has arrived. */
export function awaitScrollPosition(): void {
  endRestoration();
  isEntryAhead = true;
}

/**
 * The page of the current history entry has arrived: its position is saved from now on. A restoration on the page before ends only here, as rows that
 * are laid out would move that page, and its entry would keep a position that the reader has not chosen.
 *
 * @param isSamePage only the query of the address has changed, and the position stays
 */
export function arriveAtScrollPosition(isSamePage: boolean): void {
  isEntryAhead = false;
  if (!isSamePage) endRestoration();
}

function endRestoration(): void {
  restoring?.abort();
  restoring = null;
}

/** Scrolls to a position as soon as the page is long enough; ends when the reader scrolls or presses a key meanwhile. */
export function restoreScrollPosition(position: ScrollPosition): void {
  arriveAtScrollPosition(false);
  const controller = new AbortController();
  const { signal } = controller;
  restoring = controller;
  const end = () => {
    controller.abort();
    if (restoring === controller) restoring = null;
  };
  for (const kind of READER_EVENTS) addEventListener(kind, end, { once: true, passive: true, signal });
  // The browser keeps what is in view in its place while rows above it get their height, and so moves away from the position to restore.
  const { style } = document.documentElement;
  style.overflowAnchor = 'none';
  signal.addEventListener('abort', () => {
    style.overflowAnchor = '';
  });
  let stable = 0;
  let left = { y: 0, height: 0 };
  const step = (frames: number): void => {
    if (signal.aborted) return;
    const isLate = frames <= 0;
    // A scroll bar can be moved without an event of a key or a pointer.
    if (frames === -MAX_LATE_LOOKS || (isLate && scrollY !== left.y && document.documentElement.scrollHeight === left.height)) {
      end();
      return;
    }
    stable = scrollAsFarAs(position) && document.querySelector(PENDING_PARTS) === null ? stable + 1 : 0;
    left = { y: scrollY, height: document.documentElement.scrollHeight };
    if (stable > STABLE_FRAMES || (isLate && stable > 1)) {
      end();
      return;
    }
    if (isLate) {
      setTimeout(() => step(frames - 1), LATE_LOOK_MS);
      return;
    }
    // A page that has no heading yet waits for its answer.
    const isDrawn = document.querySelector('main h1') !== null;
    requestAnimationFrame(() => step(isDrawn ? frames - 1 : frames));
  };
  requestAnimationFrame(() => step(MAX_FRAMES));
}

/** Scrolls the page and its containers; true if all of them could. */
function scrollAsFarAs({ y, boxes }: ScrollPosition): boolean {
  scrollTo({ top: y, behavior: 'instant' });
  const found = new Map(containers().map((box) => [box.getAttribute(NAME) ?? '', box]));
  for (const [name, box] of found) {
    const [left, top] = boxes[name] ?? [0, 0];
    box.scrollTo({ left, top, behavior: 'instant' });
  }
  const isAt = (box: HTMLElement | undefined, [left, top]: readonly [number, number]) =>
    box !== undefined && Math.abs(box.scrollLeft - left) <= 1 && Math.abs(box.scrollTop - top) <= 1;
  return Math.abs(scrollY - y) <= 1 && Object.entries(boxes).every(([name, place]) => isAt(found.get(name), place));
}

/** Saves the position after each scroll, in the page and in its containers, and when the page is left. Returns the way to stop. */
export function followScrollPosition(): () => void {
  let timer = 0;
  const saveSoon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(saveScrollPosition, SAVE_DELAY_MS);
  };
  document.addEventListener('scroll', saveSoon, { capture: true, passive: true });
  addEventListener('pagehide', saveScrollPosition);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('scroll', saveSoon, { capture: true });
    removeEventListener('pagehide', saveScrollPosition);
  };
}
