import type { Entity, Event, LocatedPlace } from '../shapes/entity.ts';
import type { Id } from '../text/id.ts';
import type { Corpus } from './corpus.ts';

/**
 * Places with coordinates where events happened, each with its events, in order of the events; `places` come first. An event in a place
 * without coordinates is at the nearest enclosing one that has them; where there is none, it is left out.
 */
export function locatedPlaces(corpus: Corpus, places: readonly Id[], events: readonly Event[]): LocatedPlace[] {
  const found = new Map<Id, LocatedPlace & { events: Id[] }>();
  const at = (id: Id | null) => {
    const place = nearestLocated(id, corpus);
    if (!place?.coordinates) return undefined;
    const known = found.get(place.id) ?? {
      place: place.id,
      coordinates: place.coordinates,
      country: place.ids['iso3166'] !== undefined,
      events: [],
    };
    found.set(place.id, known);
    return known;
  };
  for (const id of places) at(id);
  for (const { id, place } of events) at(place)?.events.push(id);
  return [...found.values()];
}

function nearestLocated(id: Id | null, { entities }: Corpus): Entity | undefined {
  const seen = new Set<Id>();
  for (let at = id; at !== null && !seen.has(at); ) {
    seen.add(at);
    const entity = entities.get(at);
    if (!entity || entity.coordinates) return entity;
    at = entity.partOf;
  }
  return undefined;
}
