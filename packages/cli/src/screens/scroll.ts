/** The first row shown, so that `row` is in sight: it moves by half pages, so that few keys redraw the page. */
export function scrolled(top: number, row: number, height: number): number {
  const half = Math.max(1, Math.floor(height / 2));
  let at = top;
  while (row >= at + height) at += half;
  while (row < at) at -= half;
  return Math.max(0, at);
}

/** Where a key moves a place in a list of `length`; null where the key is none of movement. */
export function moved(key: string, at: number, length: number, page: number): number | null {
  const to = target(key, at, length, page);
  return to === null ? null : Math.max(0, Math.min(to, length - 1));
}

function target(key: string, at: number, length: number, page: number): number | null {
  switch (key) {
    case 'j':
    case 'down':
      return at + 1;
    case 'k':
    case 'up':
      return at - 1;
    case 'pagedown':
    case 'ctrl-d':
      return at + page;
    case 'pageup':
    case 'ctrl-u':
      return at - page;
    case 'g':
    case 'home':
      return 0;
    case 'G':
    case 'end':
      return length - 1;
    default:
      return null;
  }
}
