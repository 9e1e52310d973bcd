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
/** Offices are drawn only if together they span more than this. */
const MIN_TOTAL_DAYS = 60;

/** Offices of a person, each with its time in words and as a bar on a common axis. */
export default function RoleTimeline(props: { of: Entity; lexicon: Lexicon }) {
  const { t, speaker } = useLanguage();
  const formatter = () => speaker(props.lexicon);
  const roles = createMemo(() =>
    props.of.roles.map((role) => ({ ...role, date: role.when === null ? null : drawableDate(role.when, props.lexicon.dates[role.when]) })),
  );
  const ends = () => roles().flatMap(({ date }) => (date ? [date.from, date.end - 1] : []));
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
                  <ThingLinks of={[role.office]} speaker={formatter()} />
                  <Show when={role.when}>{(when) => <small> {formatter().date(when())}</small>}</Show>
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
