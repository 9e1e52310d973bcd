import { estimateTextWidth } from '../ui/estimate-text-width.ts';
import type { MapMark } from './layout-map.ts';

/** Name beside a mark. */
interface MapName {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly text: string;
}

const MARK_RADIUS = 10;
const GAP = 4;
const LINE = 16;
const LETTER = 6.6;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Names for the marks that have room for one to the right or to the left, earlier marks first. Others are named in the list below the map only. */
export function placeMapNames(marks: readonly MapMark[], nameOf: (mark: MapMark) => string, width: number): readonly MapName[] {
  const taken: Box[] = marks.map(({ x, y }) => ({
    ...{ left: x - MARK_RADIUS, right: x + MARK_RADIUS },
    ...{ top: y - MARK_RADIUS, bottom: y + MARK_RADIUS },
  }));
  return marks.flatMap((mark, i): MapName[] => {
    const text = nameOf(mark);
    const room = estimateTextWidth(text, LETTER);
    for (const side of [1, -1] as const) {
      const near = mark.x + side * (MARK_RADIUS + GAP);
      const far = near + side * room;
      const box = { left: Math.min(near, far), right: Math.max(near, far), top: mark.y - LINE / 2, bottom: mark.y + LINE / 2 };
      const free = box.left > 0 && box.right < width && taken.every((other, j) => j === i || !overlaps(box, other));
      if (!free) continue;
      taken.push(box);
      return [{ x: near, y: mark.y + 4, anchor: side === 1 ? 'start' : 'end', text }];
    }
    return [];
  });
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
