/** The first row shown, so that `row` is in sight: it moves no further than it must, and the terminal itself moves what stays. */
export function scrollIntoView(top: number, row: number, height: number): number {
  return Math.max(0, Math.min(row, Math.max(top, row - height + 1)));
}

/** Where a key moves a place in a list of `length`; null where the key is none of movement. */
export function movePosition(key: string, at: number, length: number, page: number): number | null {
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
    case 'ctrl-f':
      return at + page;
    case 'pageup':
    case 'ctrl-b':
      return at - page;
    case 'ctrl-d':
      return at + Math.ceil(page / 2);
    case 'ctrl-u':
      return at - Math.ceil(page / 2);
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
