import type { Entity } from '../shapes/entity.ts';

/** Wikidata item of an entity, such as `Q232`, where the author of the corpus gives one in `ids`; null for none, or what is not an item. */
export function wikidataItem({ ids }: Pick<Entity, 'ids'>): string | null {
  const item = ids['wikidata'];
  return item !== undefined && /^Q[1-9]\d*$/.test(item) ? item : null;
}
