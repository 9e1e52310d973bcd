import type { Entity } from '@synoptic/core/shapes/entity';
import { createMemo, For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { DataText } from '../ui/data-text.tsx';
import '../styles/lists.css';
import { PageArticle } from '../ui/page-article.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { createListFilter, FilterBox } from './filter-box.tsx';
import { matchesName } from './matches-name.ts';
import { orderKinds } from './order-kinds.ts';

/** List of entities by kind. */
export default function EntitiesPage() {
  const { t, tell, count, href, language } = useLanguage();
  const [entities] = createAnswer(cachedReader.entities);
  const [kinds] = createAnswer(cachedReader.kinds);
  const [claims] = createAnswer(cachedReader.claims);
  const { documentOf } = useAccounts();
  const [words, setWords] = createListFilter();
  /** Sigla of the documents with a claim about an entity, by it or through it. */
  const marks = createMemo(() => {
    const found = new Map<string, Set<string>>();
    for (const { id, about, attribution } of claims()?.items ?? []) {
      const siglum = documentOf(id)?.siglum;
      for (const one of siglum ? [about, ...attribution.map(({ agent }) => agent)] : [])
        found.set(one, (found.get(one) ?? new Set()).add(siglum ?? ''));
    }
    return found;
  });
  const found = createMemo(() => (entities() ?? []).filter((e) => words() === '' || matchesName(e, words())));
  const byName = (a: Entity, b: Entity) => tell(a.label).localeCompare(tell(b.label), language());
  const groups = createMemo(() =>
    orderKinds(kinds()?.items ?? [], claims()?.items ?? [])
      .map((kind) => ({
        kind,
        members: found()
          .filter((e) => e.kind === kind.id)
          .sort(byName),
      }))
      .filter((g) => g.members.length > 0),
  );
  return (
    <PageArticle title={t('nav.entities')} class="list">
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
                    </a>{' '}
                    <For each={[...(marks().get(entity.id) ?? [])].sort()}>{(siglum) => <SiglumBadge of={siglum} />}</For>
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
