import type { GlanceAnswer } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import { createEffect, createMemo, For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { SaveSvgButton } from '../saving/save-svg-button.tsx';
import { createElementWidth } from '../ui/element-width.ts';
import { axisDaysOf, datedMark, laneLayout, type PlacedMark } from './lane-layout.ts';
import { moveInLanes } from './move-in-lanes.ts';
import { placeCaptions, truncateCaption } from './place-captions.ts';
import { timeAxis } from './time-axis.ts';

/** Room for the names of the lanes; on a phone their sigla must do. */
const LABELS = 182;
const SIGLA = 40;
const NARROW = 700;
const ROW = 13;
const RADIUS = 4.5;
const CAPTION = 17;
const CAPTION_ROWS = 4;
const TOP = CAPTION * CAPTION_ROWS + 14;

/** When it was: a lane for each account, a mark for each event that it tells. */
export function GlanceTimeline(props: { glance: GlanceAnswer }) {
  const { tell, href, speaker, language } = useLanguage();
  const { word } = useWords('glance');
  const { documents } = useAccounts();
  const [measured, observe] = createElementWidth();
  const width = () => Math.max(measured(), 760);
  let scroller: HTMLDivElement | undefined;
  /** What is told most lies at the end: a phone begins there. */
  createEffect(() => {
    if (measured() > 0 && measured() < NARROW) scroller?.scrollTo({ left: width(), behavior: 'instant' });
  });
  const labels = () => (measured() < NARROW ? SIGLA : LABELS);
  const told = () => speaker(props.glance.lexicon);
  const disputed = createMemo(() => new Set(props.glance.disagreements.map((d) => d.about)));
  const marks = createMemo(() => props.glance.timeline.flatMap((m) => datedMark(m, props.glance.lexicon.dates[m.edtf]) ?? []));
  const axis = createMemo(() => timeAxis(axisDaysOf(marks()), labels(), width() - (labels() === LABELS ? 14 : 26)));
  const lanes = createMemo(() => {
    let y = TOP + 22;
    return documents().map((document, i) => {
      const mine = marks().filter((m) => m.mark.accounts.includes(document.siglum));
      const { laid, rows } = laneLayout(mine, axis().x, RADIUS);
      const top = y;
      y += rows * ROW + 18;
      return { document, hue: i + 1, laid, top, bottom: y - 9 };
    });
  });
  const bottom = () => (lanes().at(-1)?.bottom ?? TOP) + 8;
  const captions = createMemo(() => {
    const seen = new Map<Id, { x: number; weight: number; y: number }>();
    for (const lane of lanes())
      for (const m of lane.laid) {
        const before = seen.get(m.mark.event);
        const weight = (before?.weight ?? (disputed().has(m.mark.event) ? 3 : 0)) + (m.shape === 'somewhere' ? 1 : 1.5);
        seen.set(m.mark.event, { x: before?.x ?? m.x0, weight, y: lane.top + m.row * ROW });
      }
    const wishes = [...seen].map(([event, place]) => ({ event, text: truncateCaption(told().name(event), 250), ...place }));
    return placeCaptions(wishes, CAPTION_ROWS, width());
  });
  const month = (n: number) => new Intl.DateTimeFormat(language(), { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2020, n));
  return (
    <figure class="timeline">
      <div
        class="scroll"
        ref={(element) => {
          scroller = element;
          observe(element);
        }}
        tabindex={measured() < width() ? 0 : undefined}
      >
        <svg
          width={width()}
          height={bottom() + 4}
          viewBox={`0 0 ${width()} ${bottom() + 4}`}
          role="group"
          aria-label={word('timeline.label')}
          onKeyDown={moveInLanes}
        >
          <g class="ticks" aria-hidden="true">
            <For each={axis().ticks}>
              {(tick) => (
                <>
                  <line x1={tick.x} x2={tick.x} y1={TOP} y2={bottom()} classList={{ year: tick.month === null }} />
                  <text x={tick.x + 3} y={TOP + 11} classList={{ year: tick.month === null }}>
                    {tick.month === null ? tick.year : month(tick.month)}
                  </text>
                </>
              )}
            </For>
            <For each={axis().pieces.filter((p) => p.gap)}>
              {(gap) => (
                <path class="fold" d={`M${(gap.x0 + gap.x1) / 2 - 2} ${TOP + 15}v${bottom() - TOP - 15}m4 0v-${bottom() - TOP - 15}`} />
              )}
            </For>
          </g>
          <g class="captions" aria-hidden="true">
            <For each={captions()}>
              {(c) => <line x1={c.x} x2={c.x} y1={c.row * CAPTION + 16} y2={c.y} classList={{ disputed: disputed().has(c.event) }} />}
            </For>
            <For each={captions()}>
              {(c) => (
                <g>
                  <a href={href(thingPath(c.event))} tabindex="-1">
                    <text
                      x={c.anchor === 'start' ? c.x - 1 : c.x + 1}
                      y={c.row * CAPTION + 12}
                      text-anchor={c.anchor}
                      classList={{ disputed: disputed().has(c.event) }}
                    >
                      {c.text}
                    </text>
                  </a>
                </g>
              )}
            </For>
          </g>
          <For each={lanes()}>
            {(lane) => (
              <g class={`lane hue-${lane.hue}`} role="list" aria-label={tell(lane.document.label)}>
                <line class="floor" x1={0} x2={width()} y1={lane.bottom} y2={lane.bottom} />
                <g aria-hidden="true">
                  <circle class="ring" cx="12" cy={lane.top} r="9.5" />
                  <text class="siglum" x="12" y={lane.top + 4} text-anchor="middle">
                    {lane.document.siglum}
                  </text>
                  <Show
                    when={labels() === LABELS}
                    fallback={
                      <text class="siglum" x={width() - 2} y={lane.top + 4} text-anchor="end">
                        {lane.document.siglum}
                      </text>
                    }
                  >
                    <text class="name" x="28" y={lane.top + 4}>
                      {truncateCaption(tell(lane.document.label).split(/[,(（]/)[0] ?? '', LABELS - 42)}
                    </text>
                  </Show>
                </g>
                <For each={lane.laid}>
                  {(m, i) => (
                    <g role="listitem">
                      <a
                        href={href(thingPath(m.mark.event))}
                        tabindex={i() === 0 ? 0 : -1}
                        aria-label={`${told().name(m.mark.event)}, ${told().date(m.mark.edtf)}${disputed().has(m.mark.event) ? `, ${word('timeline.disputed')}` : ''}`}
                      >
                        <title>{`${told().name(m.mark.event)}\n${told().date(m.mark.edtf)}`}</title>
                        <MarkShape of={m} y={lane.top + m.row * ROW} disputed={disputed().has(m.mark.event)} />
                      </a>
                    </g>
                  )}
                </For>
              </g>
            )}
          </For>
        </svg>
      </div>
      <figcaption>
        <span class="key-point">●</span> {word('timeline.point')} <span class="key-point">○</span> {word('timeline.somewhere')}{' '}
        <span class="key-span" /> {word('timeline.span')} <span class="key-clash">│</span> {word('timeline.disputed')}{' '}
        <span class="soft">{word('timeline.note')}</span>{' '}
        <SaveSvgButton of={() => scroller?.querySelector('svg')} name="synoptic-timeline" title={word('timeline.title')} />
      </figcaption>
    </figure>
  );
}

function MarkShape(props: { of: PlacedMark; y: number; disputed: boolean }) {
  return (
    <Show
      when={props.of.shape === 'span'}
      fallback={
        <>
          <circle class="reach" cx={props.of.x0} cy={props.y} r="11" />
          <circle class={`dot ${props.of.shape}`} classList={{ disputed: props.disputed }} cx={props.of.x0} cy={props.y} r={RADIUS} />
        </>
      }
    >
      <rect
        class="span"
        classList={{ disputed: props.disputed, open: props.of.openEnd || props.of.openStart }}
        x={props.of.x0}
        y={props.y - RADIUS + 0.5}
        width={props.of.x1 - props.of.x0}
        height={RADIUS * 2 - 1}
        rx={RADIUS}
      />
    </Show>
  );
}
