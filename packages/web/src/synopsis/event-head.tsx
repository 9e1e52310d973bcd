import { groupPairs } from '@synoptic/core/corpus/group-pairs';
import type { EventAnswer } from '@synoptic/core/shapes/entity';
import { createMemo, For, Show } from 'solid-js';
import { casePath } from '../ledger/obligation-path.ts';
import { useLanguage } from '../locale/language.tsx';
import { Fact } from '../ui/fact.tsx';
import { ThingLinks } from '../ui/thing-links.tsx';
import { MentionedIn } from './mentioned-in.tsx';

/** When, where, who, and what it is part of. */
export function EventHead(props: { answer: EventAnswer }) {
  const { t, tell, href, speaker } = useLanguage();
  const event = () => props.answer.event;
  const told = () => speaker(props.answer.lexicon);
  const roles = createMemo(() => [...groupPairs(event().participants.map((p) => [p.role, p.entity]))]);
  const together = () => href(`/compare?about=${[event().id, ...props.answer.parts].join(',')}`);
  return (
    <header class="facts">
      <p class="when">
        <Show when={event().date} fallback={t('date.unknown')}>
          {(date) => (
            <span classList={{ inferred: event().inferred !== null }} title={tell(event().inferred)}>
              {told().date(date().edtf)}
            </span>
          )}
        </Show>
        <Show when={event().place}>
          {(place) => (
            <>
              {' · '}
              <ThingLinks of={[place()]} speaker={told()} />
            </>
          )}
        </Show>
        <Show when={event().foretold}>
          {' · '}
          <i>{t('foretold')}</i>
        </Show>
      </p>
      <p class="describe">{tell(event().describe)}</p>
      <dl>
        <For each={roles()}>
          {([role, ids]) => (
            <Fact name={tell(props.answer.lexicon.roles[role]) || role}>
              <ThingLinks of={ids} speaker={told()} />
            </Fact>
          )}
        </For>
        <Show when={event().partOf.length > 0}>
          <Fact name={t('part-of')}>
            <ThingLinks of={event().partOf} speaker={told()} />
          </Fact>
        </Show>
        <Show when={event().follows.length > 0}>
          <Fact name={t('follows')}>
            <ThingLinks of={event().follows} speaker={told()} />
          </Fact>
        </Show>
        <Show when={event().tests.length > 0}>
          <Fact name={t('tests')}>
            <ThingLinks of={event().tests} speaker={told()} />{' '}
            <a class="aside-link" href={href(casePath(event().tests[0] ?? '', event().id))}>
              {t('tests.ledger')}
            </a>
          </Fact>
        </Show>
        <Show when={props.answer.parts.length > 0}>
          <Fact name={t('parts')}>
            <ThingLinks of={props.answer.parts} speaker={told()} />{' '}
            <a class="aside-link" href={together()}>
              {t('parts.together')}
            </a>
          </Fact>
        </Show>
        <MentionedIn passages={props.answer.mentionedIn} />
      </dl>
      <Show when={event().note}>{(note) => <p class="note">{tell(note())}</p>}</Show>
    </header>
  );
}
