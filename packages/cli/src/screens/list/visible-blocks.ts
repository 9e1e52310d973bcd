import type { StyledLine } from '../../layout/styled-line.ts';

/** The lines of a page of blocks from the first in sight on; only blocks in sight are made. */
export function visibleBlocks(first: number, count: number, height: number, block: (at: number) => readonly StyledLine[]): StyledLine[] {
  const lines: StyledLine[] = [];
  for (let i = first; i < count && lines.length < height; i++) lines.push(...block(i));
  return lines.slice(0, height);
}

/** The first block in sight, so that the selected one is seen whole: no further down than it must be. */
export function firstVisibleBlock(top: number, row: number, height: number, heightOf: (at: number) => number): number {
  let first = row;
  for (let filled = heightOf(row); first > Math.min(top, row); first--) {
    filled += heightOf(first - 1);
    if (filled > height) break;
  }
  return first;
}
