import type { Entity } from '@synoptic/core/shapes/entity';
import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import { createMemo, For, Show } from 'solid-js';
import { DateBar } from '../chronology/date-bar.tsx';
import { drawableDate } from '../chronology/drawable-date.ts';
import { useLanguage } from '../locale/language.tsx';
import { Fact } from '../ui/fact.tsx';
import { ThingLinks } from '../ui/thing-links.tsx';

const WIDTH = 200;
const EDGE = 22;
/** Days: what is shorter than this together says nothing by being drawn. */
const MIN_TOTAL_DAYS = 60;

/** The offices that somebody holds, each with the time for which it is told, in words and drawn on one line of years. */
export function RoleTimeline(props: { of: Entity; lexicon: Lexicon }) {
  const { t, speaker } = useLanguage();
  const told = () => speaker(props.lexicon);
  const roles = createMemo(() =>
    props.of.roles.map((role) => ({ ...role, date: role.when === null ? null : drawableDate(props.lexicon.dates[role.when]) })),
  );
  const ends = () => roles().flatMap(({ date }) => (date ? [date.from, date.to] : []));
  const [from, length] = [() => Math.min(...ends()), () => Math.max(...ends()) - Math.min(...ends())];
  const x = (day: number) => EDGE + ((day - from()) / Math.max(1, length())) * (WIDTH - EDGE * 2);
  return (
    <Show when={roles().length > 0}>
      <Fact name={t('offices')}>
        <ul class="roles">
          <For each={roles()}>
            {(role) => (
              <li>
                <span>
                  <ThingLinks of={[role.office]} speaker={told()} />
                  <Show when={role.when}>{(when) => <small> {told().date(when())}</small>}</Show>
                </span>
                <Show when={length() > MIN_TOTAL_DAYS && role.date}>
                  {(date) => <DateBar of={date()} x={x} width={WIDTH} inferred={false} />}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Fact>
    </Show>
  );
}
