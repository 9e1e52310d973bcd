import type { LocatedPlace } from '@synoptic/core/shapes/entity';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { createSignal, Show, Suspense } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { lazyPart } from '../locale/lazy-part.ts';

const LazyPlaceMap = lazyPart(() => import('./place-map.tsx'), ['map']);

/** A button that opens a map of places. The map and its outlines are loaded when it is opened. */
export function MapOpener(props: { places: readonly LocatedPlace[] | undefined; speaker: ValueFormatter; name: string }) {
  const { t } = useLanguage();
  const [open, setOpen] = createSignal(false);
  return (
    <Show when={props.places}>
      {(places) => (
        <div class="map-opener">
          <button type="button" class="quiet" aria-expanded={open()} onClick={() => setOpen(!open())}>
            <svg class="map-pin" viewBox="0 0 12 16" width="12" height="16" aria-hidden="true">
              <path d="M6 15C3 10.6 1 8.2 1 5.6a5 5 0 0 1 10 0C11 8.2 9 10.6 6 15Z" />
              <circle cx="6" cy="5.6" r="1.6" />
            </svg>
            {t(open() ? 'map.close' : 'map.open')}
          </button>
          <Show when={open()}>
            <Suspense>
              <LazyPlaceMap places={places()} speaker={props.speaker} name={props.name} />
            </Suspense>
          </Show>
        </div>
      )}
    </Show>
  );
}
