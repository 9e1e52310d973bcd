import { describe, expect, it } from 'vitest';
import { compiledWithoutErrors, smallCompiled } from '../compile/small-corpus.fixture.ts';
import { openCorpus } from './corpus.ts';
import { locatedPlaces } from './located-places.ts';

describe('the places of events', () => {
  const compiled = compiledWithoutErrors(smallCompiled({ events: [{ id: 'event:fire', place: 'place:market' }, { id: 'event:talks' }] }));
  const place = compiled.entities.find(({ id }) => id === 'place:market');
  const within = place?.partOf ?? null;
  const coordinates = { lat: 35.7, lon: 139.7 };
  const located = openCorpus({ ...compiled, entities: compiled.entities.map((e) => (e.id === within ? { ...e, coordinates } : e)) });

  it('are those with coordinates, or the nearest place around them that has some', () => {
    expect(within).not.toBeNull();
    expect(locatedPlaces(located, [], located.compiled.events)).toEqual([
      { place: within, coordinates, country: false, events: ['event:fire'] },
    ]);
  });
  it('are empty without coordinates', () => {
    const bare = openCorpus({ ...compiled, entities: compiled.entities.map(({ coordinates: _, ...e }) => e) });
    expect(locatedPlaces(bare, ['place:market'], bare.compiled.events)).toEqual([]);
  });
});
