import type { AxisSpan } from '@synoptic/core/locale/axis-unit';
import type { Event } from '@synoptic/core/shapes/entity';
import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import type { TimelineMark } from '@synoptic/core/shapes/timeline';
import type { Id } from '@synoptic/core/text/id';
import { createMemo } from 'solid-js';
import { timeAxis } from '../glance/time-axis.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { createElementWidth, createMediaQuery } from '../ui/element-width.ts';
import { createSlice } from '../ui/slice.ts';
import { SlicedRows } from '../ui/sliced-rows.tsx';
import { ChronologyAxis } from './chronology-axis.tsx';
import { ChronologyRow } from './chronology-row.tsx';
import { drawableDate } from './drawable-date.ts';

/** Height of a row, with the bar beside or below the name (chronology.css), and margin beside the axis, in pixels. */
const ROW = 46;
const TALL_ROW = 84;
const EDGE = 24;
/** Up to this number of rows all are rendered, so that the browser's own search finds each. */
const MAX_WHOLE_ROWS = 400;
/** Longer dates get room at both ends, shorter ones in the middle. */
const MAX_DAYS_AT_MIDDLE = 400;

const endsOf = ({ from, end }: AxisSpan): AxisSpan[] => [
  { from, end: from + 1 },
  { from: end - 1, end },
];

/** Table of events under one axis; each row has the event's date in words and as a picture. */
export function Chronology(props: { marks: readonly TimelineMark[]; lexicon: Lexicon; events: ReadonlyMap<Id, Event> }) {
  const { speaker } = useLanguage();
  const { word } = useWords('chronology');
  const [width, observe] = createElementWidth();
  const dated = createMemo(() =>
    props.marks.flatMap((mark) => {
      const date = drawableDate(mark.edtf, props.lexicon.dates[mark.edtf]);
      return date ? [{ mark, date }] : [];
    }),
  );
  const narrow = createMediaQuery('(max-width: 700px)');
  const [inSight, follow] = createSlice(
    () => dated().length,
    () => (narrow() ? TALL_ROW : ROW),
  );
  const whole = () => dated().length <= MAX_WHOLE_ROWS;
  const slice = () => (whole() ? { first: 0, last: dated().length, before: 0, after: 0 } : inSight());
  const axis = createMemo(() => {
    const marks = dated().flatMap(({ date }) => (date.end - date.from > MAX_DAYS_AT_MIDDLE ? endsOf(date) : [date]));
    return timeAxis(marks.length > 0 ? marks : [{ from: 0, end: 1 }], EDGE, Math.max(EDGE + 60, width() - EDGE));
  });
  return (
    <section class="chronology" classList={{ whole: whole() }} ref={follow} aria-label={word('list')}>
      <table role="table" aria-rowcount={dated().length + 1}>
        <thead>
          <tr role="row" aria-rowindex={1}>
            <th scope="col" role="columnheader">
              {word('event')}
            </th>
            <th scope="col" role="columnheader" class="axis-head" ref={observe}>
              <span class="unseen">{word('when')}</span>
              <ChronologyAxis axis={axis()} width={width()} />
            </th>
            <th scope="col" role="columnheader">
              {word('told')}
            </th>
          </tr>
        </thead>
        <tbody>
          <SlicedRows rows={dated()} slice={slice()}>
            {({ mark, date }, index) => (
              <ChronologyRow
                mark={mark}
                date={date}
                event={props.events.get(mark.event)}
                formatter={speaker(props.lexicon)}
                axis={axis()}
                width={width()}
                index={index()}
              />
            )}
          </SlicedRows>
        </tbody>
      </table>
    </section>
  );
}
