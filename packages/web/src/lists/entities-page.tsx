import type { Entity } from '@synoptic/core/model/thing';
import { createMemo, createResource, For, Show } from 'solid-js';
import { ask } from '../corpus/ask.ts';
import { pathOf } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import '../styles/lists.css';
import { Page } from '../ui/page.tsx';
import { createFilter, FilterBox } from './filter-box.tsx';
import { isNamed } from './names.ts';

/** Every entity, kind by kind. */
export default function EntitiesPage() {
  const { t, tell, count, href, language } = useLanguage();
  const [entities] = createResource(ask.entities);
  const [kinds] = createResource(ask.kinds);
  const [words, keep] = createFilter();
  const found = createMemo(() => (entities() ?? []).filter((e) => words() === '' || isNamed(e, words())));
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
    <Page title={t('nav.entities')} class="list">
      <p class="lead">{t('entities.lead')}</p>
      <FilterBox words={words()} keep={keep} found={count('count.entities', found().length)} />
      <nav class="kinds" aria-label={t('kinds')}>
        <For each={groups()}>
          {({ kind, members }) => (
            <a href={`#${kind.id}`}>
              {tell(kind.label)} <span class="figure">{members.length}</span>
            </a>
          )}
        </For>
      </nav>
      <For each={groups()}>
        {({ kind, members }) => (
          <section class="kind" aria-labelledby={kind.id}>
            <h2 id={kind.id}>{tell(kind.label)}</h2>
            <p class="note">{tell(kind.definition)}</p>
            <ul>
              <For each={members}>
                {(entity) => (
                  <li>
                    <a href={href(pathOf(entity.id))}>{tell(entity.label)}</a>
                    <Show when={entity.describe}>{(line) => <small>{tell(line())}</small>}</Show>
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
    </Page>
  );
}
