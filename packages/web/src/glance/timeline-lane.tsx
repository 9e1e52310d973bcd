import { translate } from '@synoptic/core/locale/value-formatter';
import type { Id } from '@synoptic/core/text/id';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { For, Show } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import type { PlacedMark } from './lane-layout.ts';
import { markY, type StackedLane } from './stack-lanes.ts';
import { TIMELINE_SIZES } from './timeline-sizes.ts';

interface TimelineLaneProps {
  lane: StackedLane;
  /** Width of the whole timeline. */
  width: number;
  disputed: ReadonlySet<Id>;
  formatter: ValueFormatter;
}

/** One document's lane: its label, and a link for each event with a date that can be drawn. */
export function TimelineLane(props: TimelineLaneProps) {
  const { tell, href, language } = useLanguage();
  const { word } = useWords('glance');
  /** True if the document was written before the event, which it only announces. */
  const isAhead = ({ ahead }: PlacedMark['mark']) => ahead?.includes(props.lane.document.siglum) ?? false;
  const linesOf = (mark: PlacedMark['mark']) => [
    props.formatter.name(mark.event),
    props.formatter.date(mark.edtf),
    ...(isAhead(mark) ? [translate(language(), 'silence.before-the-event')] : []),
  ];
  const label = (mark: PlacedMark['mark']) => {
    const disputed = props.disputed.has(mark.event) ? [word('timeline.disputed')] : [];
    return [...linesOf(mark), ...disputed].join(', ');
  };
  return (
    <g class={`lane hue-${props.lane.hue}`} role="list" aria-label={tell(props.lane.document.label)}>
      <line class="floor" x1={0} x2={props.width} y1={props.lane.bottom} y2={props.lane.bottom} />
      <LaneLabel lane={props.lane} />
      <For each={props.lane.marks}>
        {(m, i) => (
          <g role="listitem">
            <a href={href(thingPath(m.mark.event))} tabindex={i() === 0 ? 0 : -1} aria-label={label(m.mark)}>
              <title>{linesOf(m.mark).join('\n')}</title>
              <MarkShape of={m} y={markY(props.lane, m)} disputed={props.disputed.has(m.mark.event)} ahead={isAhead(m.mark)} />
            </a>
          </g>
        )}
      </For>
    </g>
  );
}

/** The siglum and the document's name. */
function LaneLabel(props: Pick<TimelineLaneProps, 'lane'>) {
  return (
    <g aria-hidden="true">
      <circle class="ring" cx="12" cy={props.lane.top} r="9.5" />
      <text class="siglum" x="12" y={props.lane.top + 4} text-anchor="middle">
        {props.lane.document.siglum}
      </text>
      <text class="name" y={props.lane.top + 4}>
        <For each={props.lane.name}>
          {(line, i) => (
            <tspan x="28" dy={i() === 0 ? 0 : TIMELINE_SIZES.nameLine}>
              {line}
            </tspan>
          )}
        </For>
      </text>
    </g>
  );
}

/** A bar for a period, a dot for a date; an invisible larger circle makes the dot easier to hit. */
function MarkShape(props: { of: PlacedMark; y: number; disputed: boolean; ahead: boolean }) {
  const radius = TIMELINE_SIZES.markRadius;
  return (
    <Show
      when={props.of.shape === 'span'}
      fallback={
        <>
          <circle class="reach" cx={props.of.x0} cy={props.y} r="11" />
          <circle
            class={`dot ${props.of.shape}`}
            classList={{ disputed: props.disputed, ahead: props.ahead }}
            cx={props.of.x0}
            cy={props.y}
            r={radius}
          />
        </>
      }
    >
      <rect
        class="span"
        classList={{ disputed: props.disputed, ahead: props.ahead, open: props.of.openEnd || props.of.openStart }}
        x={props.of.x0}
        y={props.y - radius + 0.5}
        width={props.of.x1 - props.of.x0}
        height={radius * 2 - 1}
        rx={radius}
      />
    </Show>
  );
}
