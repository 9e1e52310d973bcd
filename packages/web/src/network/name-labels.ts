import type { Id } from '@synoptic/core/text/id';

const LINE = 14;
const GAP = 9;

interface NameLabel {
  readonly id: Id;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** The name stands left of its point. */
  readonly before: boolean;
}

/** Which names can stand beside their points without covering one another: the first come first. */
export function placeableNames(wishes: readonly NameLabel[]): ReadonlySet<Id> {
  const taken: { x0: number; x1: number; y: number }[] = [];
  const named = new Set<Id>();
  for (const { id, name, x, y, before } of wishes) {
    const x0 = before ? x - GAP - nameWidth(name) : x + GAP;
    const x1 = x0 + nameWidth(name);
    if (taken.some((t) => Math.abs(t.y - y) < LINE && t.x0 < x1 && x0 < t.x1)) continue;
    taken.push({ x0: x0 - GAP, x1: x1 + GAP, y });
    named.add(id);
  }
  return named;
}

/** Signs of Japanese and Chinese are as wide as they are high. */
export function nameWidth(name: string): number {
  return [...name].reduce((sum, sign) => sum + (sign > '⺀' ? 12.2 : 6.8), 0);
}

/** A name as long as there is room for. */
export function truncateName(name: string, room: number): string {
  if (nameWidth(name) <= room) return name;
  const signs = [...name];
  while (signs.length > 1 && nameWidth(signs.join('')) > room - 8) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
