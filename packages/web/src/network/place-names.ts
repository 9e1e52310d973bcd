import type { Id } from '@synoptic/core/text/id';
import { estimateTextWidth, truncateText } from '../ui/estimate-text-width.ts';

const LINE_HEIGHT = 14;
/** Between a point and its name. */
const GAP = 9;
/** Mean width of a letter in a node's name, in pixels. */
const LETTER = 6.8;

interface NameLabel {
  readonly id: Id;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** The name lies left of its point. */
  readonly before: boolean;
}

/** Ids of the nodes whose names fit beside their points without overlap; earlier labels take precedence. */
export function placeNames(labels: readonly NameLabel[]): ReadonlySet<Id> {
  const taken: { x0: number; x1: number; y: number }[] = [];
  const named = new Set<Id>();
  for (const { id, name, x, y, before } of labels) {
    const x0 = before ? x - GAP - nameWidth(name) : x + GAP;
    const x1 = x0 + nameWidth(name);
    if (taken.some((t) => Math.abs(t.y - y) < LINE_HEIGHT && t.x0 < x1 && x0 < t.x1)) continue;
    taken.push({ x0: x0 - GAP, x1: x1 + GAP, y });
    named.add(id);
  }
  return named;
}

export function nameWidth(name: string): number {
  return estimateTextWidth(name, LETTER);
}

/** Shortens a name to a width in pixels. */
export function truncateName(name: string, room: number): string {
  return truncateText(name, room, { letter: LETTER, ellipsis: 8 });
}
