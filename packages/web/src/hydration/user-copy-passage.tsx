import type { Passage } from '@synoptic/core/shapes/document';
import { directionOf } from '@synoptic/core/text/language-tag';
import { writeLocator } from '@synoptic/core/text/locator';
import { For, Show } from 'solid-js';
import { useWords } from '../locale/use-words.ts';
import type { OpenCopy } from './open-copy.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { pointedClaim } from './pointed-claim.ts';
import { splitAtMarks } from './split-at-marks.ts';

/** A passage from the user's copy, rendered as text and never as markup. */
export function UserCopyPassage(props: { passage: Passage; copy: OpenCopy; lang: string | undefined }) {
  const { word } = useWords('hydration');
  const hydrated = () => props.copy.passages.get(props.passage.id);
  const stretch = () => {
    const { start, end } = hydrated() ?? { start: null, end: null };
    return start === null || end === null ? null : { start, end };
  };
  const here = () => {
    const place = stretch();
    const lines = place && props.copy.text.linesOf(place.start, place.end);
    return lines && writeLocator(lines, '–') !== writeLocator(props.passage.lines, '–') ? writeLocator(lines, '–') : null;
  };
  const marks = () => (props.copy.anchors.get(pointedClaim() ?? '') ?? []).filter((a) => a.passage === props.passage.id);
  return (
    <Show when={hydrated()}>
      {(found) => (
        <div role="group" class="own" aria-label={word('own')}>
          <p class="became">
            <OutcomeMark of={found().outcome} />{' '}
            <Show when={here()}>{(lines) => <small>{word('elsewhere', { lines: lines() })}</small>}</Show>
          </p>
          <Show when={stretch()}>
            {(place) => (
              <p
                class={`text is-${found().outcome}`}
                lang={props.lang}
                dir={props.lang === undefined ? undefined : directionOf(props.lang)}
              >
                <For each={splitAtMarks(place(), marks())}>
                  {(part) => (
                    <Show when={part.marked} fallback={props.copy.text.cut(part.start, part.end)}>
                      <mark>{props.copy.text.cut(part.start, part.end)}</mark>
                    </Show>
                  )}
                </For>
              </p>
            )}
          </Show>
        </div>
      )}
    </Show>
  );
}
