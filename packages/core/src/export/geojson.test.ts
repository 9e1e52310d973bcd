import { check } from '@placemarkio/check-geojson';
import { describe, expect, it } from 'vitest';
import { compiledWithoutErrors, smallCompiled } from '../compile/small-corpus.fixture.ts';
import { hostileCompiled, shippedCompiled } from './exported.fixture.ts';
import { geojsonFormat } from './geojson.ts';

interface Read {
  readonly type: string;
  readonly features: readonly { id: string; geometry: unknown; properties: Record<string, unknown> }[];
}

const read = (corpus = shippedCompiled) => check(geojsonFormat.writes.corpus?.(corpus, { language: 'en' }) ?? '') as Read;

describe('GeoJSON, as check-geojson reads it', () => {
  it('is a collection of features, without geometry for places without coordinates', () => {
    const found = read();
    expect(found.type).toBe('FeatureCollection');
    expect(found.features.length).toBeGreaterThan(20);
    const geometryOf = (id: string) => found.features.find((f) => f.id === id)?.geometry;
    expect(geometryOf('place:eurasia')).toBeNull();
    expect(geometryOf('place:vienna')).toEqual({ type: 'Point', coordinates: [16.37, 48.21] });
  });

  it('has a point for a place with coordinates, longitude first', () => {
    const place = read(compiledWithoutErrors(smallCompiled())).features.find((f) => f.id === 'place:capital');
    expect(place?.geometry).toEqual({ type: 'Point', coordinates: [139.7, 35.7] });
    expect(place?.properties).toMatchObject({ precision: 500, within: 'place:province' });
  });

  it('has the ISO code of a state for the state and the places in it', () => {
    const found = read();
    const propertiesOf = (id: string) => found.features.find((f) => f.id === id)?.properties;
    expect(propertiesOf('state:kazakhstan')).toMatchObject({ iso3166: 'KZ', country: 'KZ' });
    expect(propertiesOf('place:astana')).toMatchObject({ within: 'state:kazakhstan', country: 'KZ' });
  });

  it('has the place of every event', () => {
    const found = read();
    const ids = new Set(found.features.map((f) => f.id));
    expect(shippedCompiled.events.filter((e) => e.place !== null && !ids.has(e.place))).toEqual([]);
  });

  it('is valid for any label', () => expect(read(hostileCompiled).type).toBe('FeatureCollection'));
});
