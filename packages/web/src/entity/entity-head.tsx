import type { EntityAnswer } from '@synoptic/core/shapes/entity';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { createSignal, For, lazy, Show, Suspense } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { obligationPath } from '../ledger/obligation-path.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { MapOpener } from '../map/map-opener.tsx';
import { MentionedIn } from '../synopsis/mentioned-in.tsx';
import { DataText } from '../ui/data-text.tsx';
import { Fact } from '../ui/fact.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { ThingLinks } from '../ui/thing-links.tsx';
import { EntityNames } from './entity-names.tsx';

const LazyPartTree = lazy(() => import('./part-tree.tsx'));

/** Kind, description and facts of an entity: whole, offices, duty, names, parts, events, external ids and mentions. */
export function EntityHead(props: { answer: EntityAnswer }) {
  const { t, tell, speaker } = useLanguage();
  const { word } = useWords('entity');
  const [treeOpen, setTreeOpen] = createSignal(false);
  const entity = () => props.answer.entity;
  const formatter = () => speaker(props.answer.lexicon);
  return (
    <header class="facts">
      <EntityKind answer={props.answer} />
      <p class="describe">
        <DataText of={entity().describe} />
      </p>
      <dl>
        <Show when={entity().partOf}>
          {(whole) => (
            <Fact name={t('part-of')}>
              <ThingLinks of={[whole()]} speaker={formatter()} />
            </Fact>
          )}
        </Show>
        <Show when={entity().roles.length > 0}>
          <Offices of={entity()} formatter={formatter()} />
        </Show>
        <ObligationFacts answer={props.answer} formatter={formatter()} />
        <EntityNames of={entity()} />
        <Show when={props.answer.parts.length > 0}>
          <Fact name={t('parts')}>
            <ThingLinks of={props.answer.parts} speaker={formatter()} />{' '}
            <button type="button" class="quiet" aria-expanded={treeOpen()} onClick={() => setTreeOpen(!treeOpen())}>
              {word(treeOpen() ? 'tree.close' : 'tree')}
            </button>
          </Fact>
        </Show>
        <Show when={props.answer.events.length > 0}>
          <Fact name={t('events')}>
            <ThingLinks of={props.answer.events} speaker={formatter()} />
          </Fact>
        </Show>
        <For each={Object.entries(entity().ids)}>{([scheme, id]) => <Fact name={scheme}>{id}</Fact>}</For>
        <MentionedIn passages={props.answer.mentionedIn} />
      </dl>
      <Show when={treeOpen()}>
        <Suspense>
          <LazyPartTree of={entity().id} />
        </Suspense>
      </Show>
      <MapOpener places={props.answer.places} speaker={formatter()} name={tell(entity().label)} />
      <Show when={entity().note}>
        {(note) => (
          <p class="note">
            <DataText of={note()} />
          </p>
        )}
      </Show>
    </header>
  );
}

/** Offices of a person, each with the dates between which documents mention it; the term of office may be longer. */
function Offices(props: { of: EntityAnswer['entity']; formatter: ValueFormatter }) {
  const { t } = useLanguage();
  return (
    <Fact name={t('offices')}>
      <ul class="roles">
        <For each={props.of.roles}>
          {(role) => (
            <li>
              <ThingLinks of={[role.office]} speaker={props.formatter} />
              <Show when={role.when}>{(when) => <small> {t('offices.named', { date: props.formatter.date(when()) })}</small>}</Show>
            </li>
          )}
        </For>
      </ul>
    </Fact>
  );
}

/** The entity's kind, its siglum, and a link to the claims that it makes or passes on. */
function EntityKind(props: { answer: EntityAnswer }) {
  const { href, count } = useLanguage();
  const [kinds] = createAnswer(cachedReader.kinds);
  const entity = () => props.answer.entity;
  const kind = () => kinds()?.items.find((k) => k.id === entity().kind);
  return (
    <p class="when">
      <DataText of={kind()?.label} />
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
  );
}

/** Bearers and terms of an obligation, with a link to the ledger. */
function ObligationFacts(props: { answer: EntityAnswer; formatter: ValueFormatter }) {
  const { t, href } = useLanguage();
  return (
    <Show when={props.answer.entity.obligation}>
      {(obligation) => (
        <>
          <Fact name={t('obligation.bearers')}>
            <ThingLinks of={obligation().bearers} speaker={props.formatter} />
          </Fact>
          <Fact name={t('obligation.terms')}>
            <DataText of={obligation().terms} />{' '}
            <a class="aside-link" href={href(obligationPath(props.answer.entity.id))}>
              {t('tests.ledger')}
            </a>
          </Fact>
        </>
      )}
    </Show>
  );
}
