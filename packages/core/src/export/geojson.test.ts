import { check } from '@placemarkio/check-geojson';
import { describe, expect, it } from 'vitest';
import { hostileCompiled, shippedCompiled } from './exported.fixture.ts';
import { geojsonFormat } from './geojson.ts';

interface Read {
  readonly type: string;
  readonly features: readonly { id: string; geometry: unknown; properties: Record<string, unknown> }[];
}

const read = (corpus = shippedCompiled) => check(geojsonFormat.writes.corpus?.(corpus, { language: 'en' }) ?? '') as Read;

describe('GeoJSON, as check-geojson reads it', () => {
  it('is a collection of features without a place on the map: no source gives coordinates', () => {
    const found = read();
    expect(found.type).toBe('FeatureCollection');
    expect(found.features.length).toBeGreaterThan(20);
    expect(found.features.every((f) => f.geometry === null)).toBe(true);
  });

  it('gives the ISO code of a state and of what lies in it', () => {
    const found = read();
    const of = (id: string) => found.features.find((f) => f.id === id)?.properties;
    expect(of('state:kazakhstan')).toMatchObject({ iso3166: 'KZ', country: 'KZ' });
    expect(of('place:astana')).toMatchObject({ within: 'state:kazakhstan', country: 'KZ' });
  });

  it('holds every place of an event', () => {
    const found = read();
    const ids = new Set(found.features.map((f) => f.id));
    expect(shippedCompiled.events.filter((e) => e.place !== null && !ids.has(e.place))).toEqual([]);
  });

  it('stays valid whatever the labels are', () => expect(read(hostileCompiled).type).toBe('FeatureCollection'));
});
