import type { Entity, Event } from '@synoptic/core/shapes/entity';

/** True if a name of a thing in any language contains the words; width and case are ignored. */
export function matchesName(thing: Entity | Event, words: string): boolean {
  const folded = foldName(words);
  return [...Object.values(thing.label), ...Object.values(thing.names).flat()].some((name) => foldName(name).includes(folded));
}

function foldName(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
