import type { EntityAnswer } from '@synoptic/core/reader/reader';
import { createResource, createSignal, For, lazy, Show, Suspense } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { obligationPath } from '../ledger/ledger-paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { MentionedIn } from '../synopsis/mentioned-in.tsx';
import { Fact } from '../ui/fact.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { ThingLinks } from '../ui/thing-links.tsx';
import { EntityNames } from './entity-names.tsx';
import { RoleTimeline } from './role-timeline.tsx';

const LazyPartTree = lazy(() => import('./part-tree.tsx'));

/** What it is, what it belongs to, its names, and the events in which it takes part. */
export function EntityHead(props: { answer: EntityAnswer }) {
  const { t, tell, href, speaker, count } = useLanguage();
  const [kinds] = createResource(cachedReader.kinds);
  const { word } = useWords('entity');
  const [tree, setTree] = createSignal(false);
  const entity = () => props.answer.entity;
  const told = () => speaker(props.answer.lexicon);
  const kind = () => kinds()?.items.find((k) => k.id === entity().kind);
  return (
    <header class="facts">
      <p class="when">
        {tell(kind()?.label)}
        <Show when={entity().siglum}>
          {(siglum) => (
            <>
              {' '}
              <SiglumBadge of={siglum()} />
            </>
          )}
        </Show>
        <Show when={props.answer.says.length > 0}>
          {' · '}
          <a href={href(`/claims?agent=${entity().id}`)}>{count('count.says', props.answer.says.length)}</a>
        </Show>
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
        <RoleTimeline of={entity()} lexicon={props.answer.lexicon} />
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
        <EntityNames of={entity()} />
        <Show when={props.answer.parts.length > 0}>
          <Fact name={t('parts')}>
            <ThingLinks of={props.answer.parts} speaker={told()} />{' '}
            <button type="button" class="quiet" aria-expanded={tree()} onClick={() => setTree(!tree())}>
              {word(tree() ? 'tree.close' : 'tree')}
            </button>
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
      <Show when={tree()}>
        <Suspense>
          <LazyPartTree of={entity().id} />
        </Suspense>
      </Show>
      <Show when={entity().note}>{(note) => <p class="note">{tell(note())}</p>}</Show>
    </header>
  );
}
