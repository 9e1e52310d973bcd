import { formatYear } from '@synoptic/core/locale/format-year';
import type { Event } from '@synoptic/core/shapes/entity';
import type { GlanceAnswer } from '@synoptic/core/shapes/glance';
import { createMemo, For, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { DataText } from '../ui/data-text.tsx';
import '../styles/lists.css';
import { PageArticle } from '../ui/page-article.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { VerdictSign } from '../ui/verdict-mark.tsx';
import { eventsByYear } from './events-by-year.ts';
import { createListFilter, FilterBox } from './filter-box.tsx';
import { matchesName } from './matches-name.ts';

/** List of events by year, each with the accounts that mention it and the verdicts on which they clash. */
export default function EventsPage() {
  const { t, count, titleOf, language } = useLanguage();
  const [events] = createAnswer(cachedReader.events);
  const [glance] = createAnswer(cachedReader.glance);
  const [words, setWords] = createListFilter();
  const found = createMemo(() => (events() ?? []).filter((e) => words() === '' || matchesName(e, words())));
  return (
    <PageArticle title={titleOf('/events')} class="list">
      <p class="lead">{t('events.lead')}</p>
      <FilterBox words={words()} write={setWords} found={count('count.events', found().length)} />
      <Show when={glance()}>
        {(answer) => (
          <ol class="chronicle">
            <For each={eventsByYear(found(), answer().lexicon)}>
              {(year) => (
                <li>
                  <h2>{year.year === null ? t('date.unknown') : formatYear(year.year, language())}</h2>
                  <ul>
                    <For each={year.events}>{(event) => <EventEntry event={event} glance={answer()} />}</For>
                  </ul>
                </li>
              )}
            </For>
          </ol>
        )}
      </Show>
      <Show when={found().length === 0 && words()}>
        <p class="empty">{t('filter.none')}</p>
      </Show>
    </PageArticle>
  );
}

function EventEntry(props: { event: Event; glance: GlanceAnswer }) {
  const { href, speaker, t } = useLanguage();
  const accounts = () => props.glance.matrix.find((m) => m.event === props.event.id)?.cells.filter((c) => c.is === 'told') ?? [];
  const clashes = () => [...new Set(props.glance.disagreements.filter((d) => d.about === props.event.id).map((d) => d.verdict))];
  return (
    <li>
      <span class="date">{props.event.date ? speaker(props.glance.lexicon).date(props.event.date.edtf) : ''}</span>
      <span class="what">
        <a href={href(thingPath(props.event.id))}>
          <DataText of={props.event.label} />
        </a>
        <Show when={props.event.foretold}>
          {' '}
          <i class="soft">{t('foretold')}</i>
        </Show>
        <For each={clashes()}>{(verdict) => <VerdictSign of={verdict} />}</For>
        <small>
          <DataText of={props.event.describe} />
        </small>
      </span>
      <span class="sigla">
        <For each={accounts()}>{(cell) => <SiglumBadge of={cell.account} />}</For>
      </span>
    </li>
  );
}
