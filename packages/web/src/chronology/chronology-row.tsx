import { translate } from '@synoptic/core/locale/value-formatter';
import type { Event } from '@synoptic/core/shapes/entity';
import type { TimelineMark } from '@synoptic/core/shapes/timeline';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { For, Show } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import type { TimeAxis } from '../glance/time-axis.ts';
import { useLanguage } from '../locale/language.tsx';
import { DataText } from '../ui/data-text.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { DateBar } from './date-bar.tsx';
import type { DrawableDate } from './drawable-date.ts';

interface ChronologyRowProps {
  mark: TimelineMark;
  date: DrawableDate;
  /** Undefined until the events are loaded. */
  event: Event | undefined;
  formatter: ValueFormatter;
  axis: TimeAxis;
  width: number;
  /** From 0, among all rows. */
  index: number;
}

/** An event with its date in words and as a picture, and the accounts that mention it. */
export function ChronologyRow(props: ChronologyRowProps) {
  const { href, t, language } = useLanguage();
  const inferred = () => Boolean(props.event?.inferred);
  /** Accounts that cannot report the event, as they were written before it. */
  const announced = (sigla: readonly string[]) => `${sigla.join(', ')}: ${translate(language(), 'silence.before-the-event')}`;
  return (
    <tr role="row" aria-rowindex={props.index + 2}>
      <th scope="row" role="rowheader">
        <a href={href(thingPath(props.mark.event))}>
          <DataText of={props.formatter.label(props.mark.event)} />
        </a>
        <small classList={{ inferred: inferred() }}>
          {props.formatter.date(props.mark.edtf)}
          <Show when={props.event?.foretold} fallback={<Show when={props.mark.ahead}>{(sigla) => <> · {announced(sigla())}</>}</Show>}>
            {' '}
            · {t('foretold')}
          </Show>
        </small>
      </th>
      <td role="cell" class="bar">
        <Show when={props.width > 0}>
          <DateBar of={props.date} x={props.axis.x} width={props.width} inferred={inferred()} />
        </Show>
      </td>
      <td role="cell">
        <span class="sigla">
          <For each={props.mark.accounts}>{(siglum) => <SiglumBadge of={siglum} />}</For>
        </span>
      </td>
    </tr>
  );
}
