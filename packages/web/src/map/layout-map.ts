import type { LocatedPlace } from '@synoptic/core/shapes/entity';
import { geoAzimuthalEqualArea, geoBounds, geoCentroid, geoCircle, geoContains, geoGraticule10, geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Outlines of the world (`world-atlas`). */
export type WorldOutlines = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

/** Places that share a mark, since they would cover each other. */
export interface MapMark {
  readonly x: number;
  readonly y: number;
  readonly places: readonly LocatedPlace['place'][];
}

/** A map as SVG paths, and its marks in the order of the places. */
interface MapLayout {
  readonly sea: string;
  readonly graticule: string;
  readonly land: string;
  readonly borders: string;
  /** Outlines of countries among the places, and circles within which other places lie. */
  readonly areas: readonly { readonly place: LocatedPlace['place']; readonly path: string }[];
  readonly marks: readonly MapMark[];
}

interface MapSize {
  readonly width: number;
  readonly height: number;
}

const METRES_PER_DEGREE = 111_195;
/** Radius around a place that a map of its region shows, in degrees: less would show no coast or border to recognise it by. */
const SURROUNDINGS = { least: 9, most: 26 } as const;
/** Places that are spread wider than this are on a map of the whole world. */
const WIDEST_REGION = 110;
/** Circles of fewer pixels would be hidden by the mark. */
const LEAST_CIRCLE = 11;
/** Distance below which two marks would cover each other. */
const MARK_DISTANCE = 19;
const MARGIN = 14;

/**
 * Draws places on a map of their region, or of the world with `whole`. The region is in an equal-area projection around the middle of
 * the places, which is fair at any latitude.
 */
export function layoutMap(world: WorldOutlines, places: readonly LocatedPlace[], { width, height }: MapSize, whole: boolean): MapLayout {
  const around = places.map(({ coordinates: { lat, lon, precision = 0 } }) => {
    const radius = Math.min(SURROUNDINGS.most, Math.max(SURROUNDINGS.least, precision / METRES_PER_DEGREE));
    return geoCircle().center([lon, lat]).radius(radius)();
  });
  const region = { type: 'GeometryCollection' as const, geometries: around };
  const [lon, lat] = geoCentroid({ type: 'MultiPoint', coordinates: places.map(({ coordinates: at }) => [at.lon, at.lat]) });
  const extent: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [width - MARGIN, height - MARGIN],
  ];
  const projection =
    whole || isWide(region)
      ? geoNaturalEarth1().rotate([-lon, 0]).fitExtent(extent, { type: 'Sphere' })
      : geoAzimuthalEqualArea()
          .rotate([-lon, -lat])
          .clipAngle(89)
          .fitExtent(extent, region)
          .clipExtent([
            [0, 0],
            [width, height],
          ]);
  const path = geoPath(projection).digits(1);
  const countries = feature(world, world.objects.countries).features;
  const areas = places.flatMap(({ place, coordinates: at, country }) => {
    const outline = country ? countries.find((shape) => geoContains(shape, [at.lon, at.lat])) : undefined;
    const shape =
      outline ??
      geoCircle()
        .center([at.lon, at.lat])
        .radius((at.precision ?? 0) / METRES_PER_DEGREE)();
    const [[left = 0, top = 0] = [], [right = 0, bottom = 0] = []] = path.bounds(shape);
    return outline || Math.max(right - left, bottom - top) > LEAST_CIRCLE * 2 ? [{ place, path: path(shape) ?? '' }] : [];
  });
  return {
    sea: path({ type: 'Sphere' }) ?? '',
    graticule: path(geoGraticule10()) ?? '',
    land: path(feature(world, world.objects.land)) ?? '',
    borders: path(mesh(world, world.objects.countries, (a, b) => a !== b)) ?? '',
    areas,
    marks: marksOf(places, projection),
  };
}

function isWide(region: Parameters<typeof geoBounds>[0]): boolean {
  const [[west, south], [east, north]] = geoBounds(region);
  return (east - west + 360) % 360 > WIDEST_REGION * 2 || north - south > WIDEST_REGION;
}

/** Marks of places; one that would cover an earlier mark joins it. */
function marksOf(places: readonly LocatedPlace[], project: (at: [number, number]) => [number, number] | null): MapMark[] {
  const marks: (MapMark & { places: string[] })[] = [];
  for (const { place, coordinates: at } of places) {
    const [x, y] = project([at.lon, at.lat]) ?? [];
    if (x === undefined || y === undefined) continue;
    const near = marks.find((mark) => Math.hypot(mark.x - x, mark.y - y) < MARK_DISTANCE);
    if (near) near.places.push(place);
    else marks.push({ x, y, places: [place] });
  }
  return marks;
}
