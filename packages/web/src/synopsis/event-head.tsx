import { groupPairs } from '@synoptic/core/corpus/group-pairs';
import type { EventAnswer } from '@synoptic/core/shapes/entity';
import { createMemo, For, Show } from 'solid-js';
import { casePath } from '../ledger/obligation-path.ts';
import { useLanguage } from '../locale/language.tsx';
import { MapOpener } from '../map/map-opener.tsx';
import { DataText } from '../ui/data-text.tsx';
import { Fact } from '../ui/fact.tsx';
import { ThingLinks } from '../ui/thing-links.tsx';
import { MentionedIn } from './mentioned-in.tsx';

/** Date, place, participants and parent events of an event. */
export function EventHead(props: { answer: EventAnswer }) {
  const { t, tell, href, speaker } = useLanguage();
  const event = () => props.answer.event;
  const format = () => speaker(props.answer.lexicon);
  const roles = createMemo(() => [...groupPairs(event().participants.map((p) => [p.role, p.entity]))]);
  const together = () => href(`/compare?about=${[event().id, ...props.answer.parts].join(',')}`);
  return (
    <header class="facts">
      <p class="when">
        <Show when={event().date} fallback={t('date.unknown')}>
          {(date) => (
            <span classList={{ inferred: event().inferred !== null }} title={tell(event().inferred)}>
              {format().date(date().edtf)}
            </span>
          )}
        </Show>
        <Show when={event().place}>
          {(place) => (
            <>
              {' · '}
              <ThingLinks of={[place()]} speaker={format()} />
            </>
          )}
        </Show>
        <Show when={event().foretold}>
          {' · '}
          <i>{t('foretold')}</i>
        </Show>
      </p>
      <p class="describe">
        <DataText of={event().describe} />
      </p>
      <dl>
        <For each={roles()}>
          {([role, ids]) => (
            <Fact name={tell(props.answer.lexicon.roles[role]) || role}>
              <ThingLinks of={ids} speaker={format()} />
            </Fact>
          )}
        </For>
        <Show when={event().partOf.length > 0}>
          <Fact name={t('part-of')}>
            <ThingLinks of={event().partOf} speaker={format()} />
          </Fact>
        </Show>
        <Show when={event().follows.length > 0}>
          <Fact name={t('follows')}>
            <ThingLinks of={event().follows} speaker={format()} />
          </Fact>
        </Show>
        <Show when={event().tests.length > 0}>
          <Fact name={t('tests')}>
            <ThingLinks of={event().tests} speaker={format()} />{' '}
            <a class="aside-link" href={href(casePath(event().tests[0] ?? '', event().id))}>
              {t('tests.ledger')}
            </a>
          </Fact>
        </Show>
        <Show when={props.answer.parts.length > 0}>
          <Fact name={t('parts')}>
            <ThingLinks of={props.answer.parts} speaker={format()} />{' '}
            <a class="aside-link" href={together()}>
              {t('parts.together')}
            </a>
          </Fact>
        </Show>
        <MentionedIn passages={props.answer.mentionedIn} />
      </dl>
      <MapOpener places={props.answer.places} speaker={format()} name={tell(event().label)} />
      <Show when={event().note}>
        {(note) => (
          <p class="note">
            <DataText of={note()} />
          </p>
        )}
      </Show>
    </header>
  );
}
