import type { Id } from '@synoptic/core/text/id';
import { For } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import type { PlacedCaption } from './place-captions.ts';
import type { EventCaption } from './stack-lanes.ts';
import { TIMELINE_SIZES } from './timeline-sizes.ts';

/** Names of events above the lanes, each with a line to its mark. Hidden from assistive technology: the marks have the same names. */
export function TimelineCaptions(props: { captions: readonly (EventCaption & PlacedCaption)[]; disputed: ReadonlySet<Id> }) {
  const { href } = useLanguage();
  const top = (caption: PlacedCaption) => caption.row * TIMELINE_SIZES.captionRow;
  return (
    <g class="captions" aria-hidden="true">
      <For each={props.captions}>
        {(c) => <line x1={c.x} x2={c.x} y1={top(c) + 16} y2={c.y} classList={{ disputed: props.disputed.has(c.event) }} />}
      </For>
      <For each={props.captions}>
        {(c) => (
          // Solid would compile a template with `a` at its root as an HTML link, hence the group.
          <g>
            <a href={href(thingPath(c.event))} tabindex="-1">
              <text
                x={c.anchor === 'start' ? c.x - 1 : c.x + 1}
                y={top(c) + 12}
                text-anchor={c.anchor}
                classList={{ disputed: props.disputed.has(c.event) }}
              >
                {c.text}
              </text>
            </a>
          </g>
        )}
      </For>
    </g>
  );
}
