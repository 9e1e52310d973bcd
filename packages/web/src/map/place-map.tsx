import type { LocatedPlace } from '@synoptic/core/shapes/entity';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { createMemo, createResource, createSignal, For, Show } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import '../styles/map.css';
import { DataText } from '../ui/data-text.tsx';
import { createElementWidth } from '../ui/element-width.ts';
import { ThingLinks } from '../ui/thing-links.tsx';
import { layoutMap, type MapMark, type WorldOutlines } from './layout-map.ts';
import { placeMapNames } from './map-names.ts';

/** Height of the map in relation to its width, on a phone and on a desktop. */
const SHAPE = { narrow: 0.82, wide: 0.4, from: 600 } as const;

const loadOutlines = async () => (await import('world-atlas/countries-110m.json')).default as unknown as WorldOutlines; // The file's type is of one literal.

/** Places on a map with numbered marks, and the same as a list, which is the text of the map: a listed place marks itself when it has the focus. */
export default function PlaceMap(props: { places: readonly LocatedPlace[]; speaker: ValueFormatter; name: string }) {
  const { href } = useLanguage();
  const { word } = useWords('map');
  const [outlines] = createResource(loadOutlines);
  const [width, observe] = createElementWidth();
  const [whole, setWhole] = createSignal(false);
  const [lit, setLit] = createSignal<string | null>(null);
  const numberOf = (place: string) => props.places.findIndex((one) => one.place === place) + 1;
  return (
    <section class="place-map" aria-label={word('title', { name: props.name })}>
      <div class="map-sheet" ref={observe} style={{ '--shape': SHAPE.wide, '--narrow-shape': SHAPE.narrow }}>
        <Show when={width() > 0 && outlines()}>
          {(world) => <MapPicture world={world()} whole={whole()} width={width()} lit={lit()} numberOf={numberOf} {...props} />}
        </Show>
      </div>
      <p class="map-means">
        <button type="button" class="quiet" aria-pressed={whole()} onClick={() => setWhole(!whole())}>
          {word('whole')}
        </button>
        <span class="soft">{word('outlines')}</span>
      </p>
      <ol class="map-places">
        <For each={props.places}>
          {({ place, events, coordinates }) => (
            <li
              onFocusIn={() => setLit(place)}
              onFocusOut={() => setLit(null)}
              onPointerEnter={() => setLit(place)}
              onPointerLeave={() => setLit(null)}
            >
              <a href={href(thingPath(place))}>
                <DataText of={props.speaker.label(place)} />
              </a>{' '}
              <span class="soft">{word('position', positionOf(coordinates))}</span>
              <Show when={events.length > 0}>
                <span class="map-events">
                  <ThingLinks of={events} speaker={props.speaker} />
                </span>
              </Show>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}

interface MapPictureProps {
  world: WorldOutlines;
  places: readonly LocatedPlace[];
  speaker: ValueFormatter;
  whole: boolean;
  width: number;
  lit: string | null;
  numberOf: (place: string) => number;
  name: string;
}

/** The picture is hidden from assistive technology, as the list below says the same. */
function MapPicture(props: MapPictureProps) {
  const height = () => Math.round(props.width * (props.width < SHAPE.from ? SHAPE.narrow : SHAPE.wide));
  const layout = createMemo(() => layoutMap(props.world, props.places, { width: props.width, height: height() }, props.whole));
  const names = createMemo(() => placeMapNames(layout().marks, (mark) => mark.places.map(props.speaker.name).join(', '), props.width));
  const isLit = ({ places }: MapMark) => props.lit !== null && places.includes(props.lit);
  return (
    <svg width={props.width} height={height()} viewBox={`0 0 ${props.width} ${height()}`} aria-hidden="true">
      <path class="sea" d={layout().sea} />
      <path class="graticule" d={layout().graticule} />
      <path class="land" d={layout().land} />
      <For each={layout().areas}>{({ place, path }) => <path class="area" classList={{ lit: props.lit === place }} d={path} />}</For>
      <path class="borders" d={layout().borders} />
      <For each={names()}>
        {({ x, y, anchor, text }) => (
          <text x={x} y={y} text-anchor={anchor}>
            {text}
          </text>
        )}
      </For>
      <For each={layout().marks}>
        {(mark) => (
          <g class="mark" classList={{ lit: isLit(mark) }}>
            <circle cx={mark.x} cy={mark.y} r={10} />
            <text x={mark.x} y={mark.y + 4} text-anchor="middle">
              {props.numberOf(mark.places[0] ?? '')}
              {mark.places.length > 1 ? '+' : ''}
            </text>
          </g>
        )}
      </For>
    </svg>
  );
}

/** Degrees and hemisphere of a position, as words of the list. */
function positionOf({ lat, lon }: LocatedPlace['coordinates']): Record<string, string> {
  const degrees = (at: number) => Math.abs(at).toFixed(1);
  return { lat: degrees(lat), lon: degrees(lon), ns: lat < 0 ? 'S' : 'N', ew: lon < 0 ? 'W' : 'E' };
}
