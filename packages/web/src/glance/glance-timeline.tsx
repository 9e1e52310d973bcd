import type { GlanceAnswer } from '@synoptic/core/shapes/glance';
import { createMemo, For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { createElementWidth } from '../ui/element-width.ts';
import { axisSpansOf, datedMark } from './lane-layout.ts';
import { moveInLanes } from './move-in-lanes.ts';
import { placeCaptions } from './place-captions.ts';
import { captionRequests, stackLanes } from './stack-lanes.ts';
import { timeAxis } from './time-axis.ts';
import { TimelineCaptions } from './timeline-captions.tsx';
import { TimelineLane } from './timeline-lane.tsx';
import { TimelineLegend } from './timeline-legend.tsx';
import { TIMELINE_SIZES } from './timeline-sizes.ts';
import { TimelineTicks } from './timeline-ticks.tsx';

/** Timeline with one lane per document and one mark per event that the document mentions. */
export function GlanceTimeline(props: { glance: GlanceAnswer }) {
  const { speaker, href, titleOf, tell } = useLanguage();
  const { word } = useWords('glance');
  const { documents } = useAccounts();
  const [measured, observe] = createElementWidth();
  const width = () => Math.max(measured(), TIMELINE_SIZES.narrowBelow);
  const narrow = () => measured() < TIMELINE_SIZES.narrowBelow;
  let svg: SVGSVGElement | undefined;
  const formatter = () => speaker(props.glance.lexicon);
  const disputed = createMemo(() => new Set(props.glance.disagreements.map((d) => d.about)));
  const marks = createMemo(() => props.glance.timeline.flatMap((m) => datedMark(m, props.glance.lexicon.dates[m.edtf]) ?? []));
  const axis = createMemo(() => {
    return timeAxis(axisSpansOf(marks()), TIMELINE_SIZES.nameColumn, width() - 14);
  });
  const lanes = createMemo(() => stackLanes(documents(), marks(), axis().x, ({ label }) => tell(label).split(/[,(（]/)[0] ?? ''));
  const bottom = () => (lanes().at(-1)?.bottom ?? TIMELINE_SIZES.top) + 8;
  const captions = createMemo(() => {
    const requests = captionRequests(lanes(), disputed(), (event) => formatter().name(event));
    return placeCaptions(requests, TIMELINE_SIZES.captionRows, width());
  });
  return (
    <figure class="timeline">
      <div ref={observe} />
      <Show when={!narrow()} fallback={<a href={href('/timeline')}>{titleOf('/timeline')}</a>}>
        <svg
          ref={svg}
          width={width()}
          height={bottom() + 4}
          viewBox={`0 0 ${width()} ${bottom() + 4}`}
          role="group"
          aria-label={word('timeline.label')}
          onKeyDown={moveInLanes}
        >
          <TimelineTicks axis={axis()} bottom={bottom()} />
          <TimelineCaptions captions={captions()} disputed={disputed()} />
          <For each={lanes()}>{(lane) => <TimelineLane lane={lane} width={width()} disputed={disputed()} formatter={formatter()} />}</For>
        </svg>
        <TimelineLegend svg={() => svg} />
      </Show>
    </figure>
  );
}
