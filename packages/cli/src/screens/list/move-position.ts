import type { MovementAction } from '../keymap.ts';

/** The first row in sight after a move to `row`: the list scrolls no further than it must, and the terminal itself moves the rows that stay. */
export function scrollIntoView(top: number, row: number, height: number): number {
  return Math.max(0, Math.min(row, Math.max(top, row - height + 1)));
}

/** The position after a movement in a list of `length` rows. */
export function movePosition(action: MovementAction, at: number, length: number, page: number): number {
  return Math.max(0, Math.min(targetOf(action, at, length, page), length - 1));
}

function targetOf(action: MovementAction, at: number, length: number, page: number): number {
  switch (action) {
    case 'next-row':
      return at + 1;
    case 'previous-row':
      return at - 1;
    case 'page-down':
      return at + page;
    case 'page-up':
      return at - page;
    case 'half-page-down':
      return at + Math.ceil(page / 2);
    case 'half-page-up':
      return at - Math.ceil(page / 2);
    case 'first-row':
      return 0;
    case 'last-row':
      return length - 1;
  }
}
