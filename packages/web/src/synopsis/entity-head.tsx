import type { EntityAnswer } from '@synoptic/core/reader/reader';
import { createResource, For, Show } from 'solid-js';
import { ask } from '../corpus/ask.ts';
import { obligationPath } from '../ledger/places.ts';
import { useLanguage } from '../locale/language.tsx';
import { Fact } from './fact.tsx';
import { MentionedIn } from './mentioned-in.tsx';
import { ThingLinks } from './thing-links.tsx';

/** What it is, what it belongs to, its names, and the events in which it takes part. */
export function EntityHead(props: { answer: EntityAnswer }) {
  const { t, tell, href, speaker, count } = useLanguage();
  const [kinds] = createResource(ask.kinds);
  const entity = () => props.answer.entity;
  const told = () => speaker(props.answer.lexicon);
  const kind = () => kinds()?.items.find((k) => k.id === entity().kind);
  const names = () => [...entity().names.en.slice(1), ...entity().names.ja.slice(1), ...entity().names.ru];
  return (
    <header class="facts">
      <p class="when">
        {tell(kind()?.label)}
        <Show when={entity().siglum}>{(siglum) => <> · {siglum()}</>}</Show>
        <Show when={props.answer.says.length > 0}> · {count('count.says', props.answer.says.length)}</Show>
      </p>
      <p class="describe">{tell(entity().describe)}</p>
      <dl>
        <Show when={entity().partOf}>
          {(whole) => (
            <Fact name={t('part-of')}>
              <ThingLinks of={[whole()]} speaker={told()} />
            </Fact>
          )}
        </Show>
        <Show when={entity().roles.length > 0}>
          <Fact name={t('offices')}>
            <For each={entity().roles}>
              {(role, i) => (
                <>
                  {i() > 0 ? t('list.comma') : ''}
                  <ThingLinks of={[role.office]} speaker={told()} />
                  <Show when={role.when}>{(when) => <small> {told().date(when())}</small>}</Show>
                </>
              )}
            </For>
          </Fact>
        </Show>
        <Show when={entity().obligation}>
          {(obligation) => (
            <>
              <Fact name={t('obligation.bearers')}>
                <ThingLinks of={obligation().bearers} speaker={told()} />
              </Fact>
              <Fact name={t('obligation.trigger')}>
                {tell(obligation().trigger)}{' '}
                <a class="aside-link" href={href(obligationPath(entity().id))}>
                  {t('tests.ledger')}
                </a>
              </Fact>
            </>
          )}
        </Show>
        <Show when={names().length > 0}>
          <Fact name={t('names')}>{names().join(t('list.comma'))}</Fact>
        </Show>
        <Show when={props.answer.parts.length > 0}>
          <Fact name={t('parts')}>
            <ThingLinks of={props.answer.parts} speaker={told()} />
          </Fact>
        </Show>
        <Show when={props.answer.events.length > 0}>
          <Fact name={t('events')}>
            <ThingLinks of={props.answer.events} speaker={told()} />
          </Fact>
        </Show>
        <For each={Object.entries(entity().ids)}>{([scheme, id]) => <Fact name={scheme}>{id}</Fact>}</For>
        <MentionedIn passages={props.answer.mentionedIn} />
      </dl>
      <Show when={entity().note}>{(note) => <p class="note">{tell(note())}</p>}</Show>
    </header>
  );
}
