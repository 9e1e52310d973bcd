import type { Event } from '@synoptic/core/model/thing';
import type { TimelineMark } from '@synoptic/core/questions/timeline/timeline';
import type { Lexicon } from '@synoptic/core/reader/lexicon';
import type { Id } from '@synoptic/core/text/id';
import { createMemo, For, Show } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import { timeAxis } from '../glance/time-axis.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { createElementWidth } from '../ui/element-width.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { createSlice } from '../ui/slice.ts';
import { DateBar } from './date-bar.tsx';
import { drawableDate } from './drawable-date.ts';

const ROW = 46;
const EDGE = 24;

/** The events under one axis: a row for each, with its date in words and drawn. */
export function Chronology(props: { marks: readonly TimelineMark[]; lexicon: Lexicon; events: ReadonlyMap<Id, Event> }) {
  const { href, speaker, language, t } = useLanguage();
  const { word } = useWords('chronology');
  const [width, observe] = createElementWidth();
  const told = () => speaker(props.lexicon);
  const dated = createMemo(() =>
    props.marks.flatMap((mark) => {
      const date = drawableDate(props.lexicon.dates[mark.edtf]);
      return date ? [{ mark, date }] : [];
    }),
  );
  const [slice, follow] = createSlice(() => dated().length, ROW);
  const axis = createMemo(() => {
    const days = dated().flatMap(({ date }) => (date.to - date.from > 400 ? [date.from, date.to] : [(date.from + date.to) / 2]));
    return timeAxis(days.length > 0 ? days : [0], EDGE, Math.max(EDGE + 60, width() - EDGE));
  });
  const month = (n: number) => new Intl.DateTimeFormat(language(), { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2020, n));
  return (
    <section class="chronology" ref={follow} tabindex="0" aria-label={word('list')}>
      <table aria-rowcount={dated().length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{word('event')}</th>
            <th scope="col" class="axis-head" ref={observe}>
              <span class="unseen">{word('when')}</span>
              <svg width={width()} height="20" viewBox={`0 0 ${width()} 20`} aria-hidden="true">
                <For each={axis().ticks}>
                  {(tick) => (
                    <text x={tick.x} y="14" classList={{ year: tick.month === null }}>
                      {tick.month === null ? tick.year : month(tick.month)}
                    </text>
                  )}
                </For>
              </svg>
            </th>
            <th scope="col">{word('told')}</th>
          </tr>
        </thead>
        <tbody>
          <Show when={slice().before > 0}>
            <tr aria-hidden="true" style={{ height: `${slice().before}px` }} />
          </Show>
          <For each={dated().slice(slice().first, slice().last)}>
            {({ mark, date }, i) => {
              const event = () => props.events.get(mark.event);
              return (
                <tr aria-rowindex={slice().first + i() + 2}>
                  <th scope="row">
                    <a href={href(thingPath(mark.event))}>{told().name(mark.event)}</a>
                    <small classList={{ inferred: Boolean(event()?.inferred) }}>
                      {told().date(mark.edtf)}
                      <Show when={event()?.foretold}> · {t('foretold')}</Show>
                    </small>
                  </th>
                  <td>
                    <Show when={width() > 0}>
                      <DateBar of={date} x={axis().x} width={width()} inferred={Boolean(event()?.inferred)} />
                    </Show>
                  </td>
                  <td>
                    <span class="sigla">
                      <For each={mark.accounts}>{(siglum) => <SiglumBadge of={siglum} />}</For>
                    </span>
                  </td>
                </tr>
              );
            }}
          </For>
          <Show when={slice().after > 0}>
            <tr aria-hidden="true" style={{ height: `${slice().after}px` }} />
          </Show>
        </tbody>
      </table>
    </section>
  );
}
