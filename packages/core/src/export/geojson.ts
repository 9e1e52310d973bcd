import { type Corpus, openCorpus } from '../corpus/corpus.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import type { Entity } from '../shapes/entity.ts';
import type { Id } from '../text/id.ts';
import { inLanguage } from '../text/text.ts';
import type { ExportOptions, NamedExportFormat } from './export-format.ts';
import { kindMapping } from './kind-mappings.ts';

/**
 * Places as GeoJSON, with a point where the corpus has coordinates. Others are unlocated (`geometry: null`, RFC 7946 §3.2) and are
 * joined to a map by their ISO code or that of the enclosing state.
 */
export const geojsonFormat: NamedExportFormat<'geojson'> = {
  name: 'geojson',
  label: { en: 'the places, to be joined to a map', ja: '地図に結びつけるための場所' },
  mediaType: 'application/geo+json',
  suffix: 'geojson',
  writes: { corpus: features },
};

function features(compiled: CompiledCorpus, { language }: ExportOptions): string {
  const corpus = openCorpus(compiled);
  const list = mappablePlaces(corpus).map((entity) => ({
    type: 'Feature',
    id: entity.id,
    // RFC 7946 writes the longitude first.
    geometry: entity.coordinates ? { type: 'Point', coordinates: [entity.coordinates.lon, entity.coordinates.lat] } : null,
    properties: {
      name: inLanguage(entity.label, language),
      kind: entity.kind,
      names: entity.names,
      ...entity.ids,
      ...(entity.coordinates?.precision !== undefined && { precision: entity.coordinates.precision }),
      ...(entity.timezone !== undefined && { timezone: entity.timezone }),
      within: entity.partOf,
      country: countryOf(entity, corpus),
      events: compiled.events
        .filter((e) => e.place === entity.id)
        .map((e) => ({ id: e.id, label: inLanguage(e.label, language), date: e.date?.edtf ?? null })),
    },
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', features: list }, null, 1)}\n`;
}

/** Entities of geographic kinds, places of events, and everything that these are part of. */
function mappablePlaces({ compiled, entities }: Corpus): Entity[] {
  const found = new Set<Id>();
  const addWithWholes = (id: Id | null): void => {
    const entity = id === null || found.has(id) ? undefined : entities.get(id);
    if (!entity) return;
    found.add(entity.id);
    addWithWholes(entity.partOf);
  };
  const placeKinds = new Set(compiled.kinds.flatMap((kind) => (kind.place || kindMapping(kind.id).place ? [kind.id] : [])));
  for (const entity of compiled.entities) if (placeKinds.has(entity.kind)) addWithWholes(entity.id);
  for (const event of compiled.events) addWithWholes(event.place);
  return compiled.entities.filter((e) => found.has(e.id));
}

/** ISO 3166 code of an entity, or of the nearest enclosing one that has a code. */
export function countryOf(entity: Entity, { entities }: Corpus): string | null {
  const seen = new Set<Id>();
  for (let at: Entity | undefined = entity; at && !seen.has(at.id); at = at.partOf === null ? undefined : entities.get(at.partOf)) {
    seen.add(at.id);
    const code = at.ids['iso3166'];
    if (code !== undefined) return code;
  }
  return null;
}
