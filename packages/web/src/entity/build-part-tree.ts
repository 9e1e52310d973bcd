import type { Entity } from '@synoptic/core/shapes/entity';
import type { Id } from '@synoptic/core/text/id';

/** An entity and its parts. */
export interface PartTreeNode {
  readonly id: Id;
  readonly parts: readonly PartTreeNode[];
}

type ThingWithParent = Pick<Entity, 'id' | 'partOf'>;

/** The wholes that enclose an entity, outermost first. A cycle ends where it closes. */
export function enclosingThings(id: Id, things: readonly ThingWithParent[]): readonly Id[] {
  const byId = new Map(things.map((t) => [t.id, t]));
  const wholes: Id[] = [];
  for (let whole = byId.get(id)?.partOf; whole && whole !== id && !wholes.includes(whole); whole = byId.get(whole)?.partOf)
    wholes.unshift(whole);
  return wholes;
}

/** Tree of an entity's parts, recursively. `above`: the entities around it, against cycles. */
export function buildPartTree(id: Id, things: readonly ThingWithParent[], above: readonly Id[] = []): PartTreeNode {
  const enclosing = [...above, id];
  const parts = things.filter((t) => t.partOf === id && !enclosing.includes(t.id));
  return { id, parts: parts.map((t) => buildPartTree(t.id, things, enclosing)) };
}
