import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { layoutMap, type WorldOutlines } from './layout-map.ts';
import { placeMapNames } from './map-names.ts';

const world: WorldOutlines = createRequire(import.meta.url)('world-atlas/countries-110m.json');
const SIZE = { width: 800, height: 400 };
const at = (place: string, lat: number, lon: number, precision: number, country = false) => ({
  place: `place:${place}`,
  coordinates: { lat, lon, precision },
  country,
  events: [],
});
const MOSCOW = at('moscow', 55.75, 37.62, 25_000);
const RED_SQUARE = at('red-square', 55.754, 37.62, 200);
const KAZAKHSTAN = at('kazakhstan', 48.2, 67.3, 1_500_000, true);

it('a map shows every place within it, in order, and its surroundings', () => {
  const { marks, land, borders } = layoutMap(world, [MOSCOW, KAZAKHSTAN], SIZE, false);
  expect(marks.map(({ places }) => places)).toEqual([['place:moscow'], ['place:kazakhstan']]);
  for (const { x, y } of marks) {
    expect(x > 0 && x < SIZE.width).toBe(true);
    expect(y > 0 && y < SIZE.height).toBe(true);
  }
  expect(land.length).toBeGreaterThan(500);
  expect(borders.length).toBeGreaterThan(200);
});

it('places that would cover each other share a mark and have no map of their own', () => {
  expect(layoutMap(world, [MOSCOW, RED_SQUARE], SIZE, false).marks.map(({ places }) => places)).toEqual([
    ['place:moscow', 'place:red-square'],
  ]);
});

it('a country has its outline, a vague place its circle, and an exact one neither', () => {
  const vague = at('border', 40.2, 45.9, 400_000);
  const { areas } = layoutMap(world, [KAZAKHSTAN, vague, RED_SQUARE], SIZE, false);
  expect(areas.map(({ place }) => place)).toEqual(['place:kazakhstan', 'place:border']);
});

it('places around the globe, or on both sides of the date line, are on one map', () => {
  for (const places of [
    [at('fiji', -17.7, 178, 1000), at('samoa', -13.8, -172, 1000)],
    [at('brasilia', -15.8, -47.9, 1000), MOSCOW, at('tokyo', 35.7, 139.7, 1000)],
  ]) {
    const { marks } = layoutMap(world, places, SIZE, false);
    expect(marks).toHaveLength(places.length);
    for (const { x, y } of marks) expect(x >= 0 && x <= SIZE.width && y >= 0 && y <= SIZE.height).toBe(true);
  }
  const [fiji, samoa] = layoutMap(world, [at('fiji', -17.7, 178, 1000), at('samoa', -13.8, -172, 1000)], SIZE, false).marks;
  expect((samoa?.x ?? 0) - (fiji?.x ?? 0)).toBeGreaterThan(0);
});

it('names are placed where there is room, and never cover a mark or each other', () => {
  const marks = [
    { x: 780, y: 100, places: ['place:a'] },
    { x: 100, y: 100, places: ['place:b'] },
    { x: 130, y: 104, places: ['place:c'] },
  ];
  const names = placeMapNames(marks, ({ places }) => places.join(''), SIZE.width);
  expect(names.map(({ text, anchor }) => [text, anchor])).toEqual([
    ['place:a', 'end'],
    ['place:b', 'end'],
    ['place:c', 'start'],
  ]);
});
