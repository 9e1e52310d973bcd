import type { Entity } from '@synoptic/core/shapes/entity';
import type { Id } from '@synoptic/core/text/id';

/** A thing and what is part of it. */
export interface PartTreeNode {
  readonly id: Id;
  readonly parts: readonly PartTreeNode[];
}

type ThingWithParent = Pick<Entity, 'id' | 'partOf'>;

/** What a thing is part of, from the outermost whole inward. A circle is walked once. */
export function enclosingThings(id: Id, things: readonly ThingWithParent[]): readonly Id[] {
  const byId = new Map(things.map((t) => [t.id, t]));
  const wholes: Id[] = [];
  for (let at = byId.get(id)?.partOf; at && at !== id && !wholes.includes(at); at = byId.get(at)?.partOf) wholes.unshift(at);
  return wholes;
}

/** A thing with its parts, theirs, and so on. */
export function buildPartTree(id: Id, things: readonly ThingWithParent[], above: readonly Id[] = []): PartTreeNode {
  const inside = [...above, id];
  const parts = things.filter((t) => t.partOf === id && !inside.includes(t.id));
  return { id, parts: parts.map((t) => buildPartTree(t.id, things, inside)) };
}
