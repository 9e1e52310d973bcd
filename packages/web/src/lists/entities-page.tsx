import type { Entity } from '@synoptic/core/shapes/entity';
import { createMemo, For, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { DataText } from '../ui/data-text.tsx';
import '../styles/lists.css';
import { PageArticle } from '../ui/page-article.tsx';
import { createListFilter, FilterBox } from './filter-box.tsx';
import { matchesName } from './matches-name.ts';

/** List of entities by kind. */
export default function EntitiesPage() {
  const { t, tell, count, href, language, titleOf } = useLanguage();
  const [entities] = createAnswer(cachedReader.entities);
  const [kinds] = createAnswer(cachedReader.kinds);
  const [words, setWords] = createListFilter();
  const found = createMemo(() => (entities() ?? []).filter((e) => words() === '' || matchesName(e, words())));
  const byName = (a: Entity, b: Entity) => tell(a.label).localeCompare(tell(b.label), language());
  const groups = createMemo(() =>
    (kinds()?.items ?? [])
      .map((kind) => ({
        kind,
        members: found()
          .filter((e) => e.kind === kind.id)
          .sort(byName),
      }))
      .filter((g) => g.members.length > 0),
  );
  return (
    <PageArticle title={titleOf('/entities')} class="list">
      <p class="lead">{t('entities.lead')}</p>
      <FilterBox words={words()} write={setWords} found={count('count.entities', found().length)} />
      <nav class="kinds" aria-label={t('kinds')}>
        <For each={groups()}>
          {({ kind, members }) => (
            <a href={`#${kind.id}`}>
              <DataText of={kind.label} /> <span class="figure">{members.length}</span>
            </a>
          )}
        </For>
      </nav>
      <For each={groups()}>
        {({ kind, members }) => (
          <section class="kind" aria-labelledby={kind.id}>
            <h2 id={kind.id}>
              <DataText of={kind.label} />
            </h2>
            <p class="note">
              <DataText of={kind.definition} />
            </p>
            <ul>
              <For each={members}>
                {(entity) => (
                  <li>
                    <a href={href(thingPath(entity.id))}>
                      <DataText of={entity.label} />
                    </a>
                    <Show when={entity.describe}>
                      {(line) => (
                        <small>
                          <DataText of={line()} />
                        </small>
                      )}
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
      <Show when={found().length === 0 && words()}>
        <p class="empty">{t('filter.none')}</p>
      </Show>
    </PageArticle>
  );
}
