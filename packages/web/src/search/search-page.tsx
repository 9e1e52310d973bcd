import { describeRespelling } from '@synoptic/core/locale/describe-respelling';
import { translate } from '@synoptic/core/locale/value-formatter';
import type { SearchAnswer, SearchHit } from '@synoptic/core/shapes/search';
import { createMemo, For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { passagePath, thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useLocation } from '../routes/router.tsx';
import { useQueryWriter } from '../routes/use-query-writer.ts';
import { DataText } from '../ui/data-text.tsx';
import '../styles/lists.css';
import { useWords } from '../locale/use-words.ts';
import { PageArticle } from '../ui/page-article.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';

const MAX_SHOWN_HITS = 60;
const HIT_TYPE_ORDER: readonly SearchHit['type'][] = ['event', 'entity', 'document', 'claim', 'passage'];

/** Results for the words in the search box, by type. The address holds the words and the filters. */
export default function SearchPage() {
  const { t, count, language, titleOf } = useLanguage();
  const { word } = useWords('search-page');
  const location = useLocation();
  const { documents } = useAccounts();
  const q = createMemo(() => String(location.query['q'] ?? '').trim());
  const type = () => HIT_TYPE_ORDER.find((t) => t === location.query['type']);
  const document = () => documents().find((d) => d.id === location.query['document'])?.id;
  const [answer] = createAnswer(
    () => (q() ? ([q(), type(), document()] as const) : null),
    ([words, type, document]) => cachedReader.search(words, { limit: MAX_SHOWN_HITS, type, document }),
  );
  const groups = () =>
    HIT_TYPE_ORDER.map((type) => ({ type, hits: (answer.latest?.items ?? []).filter((h) => h.type === type) })).filter(
      (g) => g.hits.length > 0,
    );
  return (
    <PageArticle title={q() ? word('for', { q: q() }) : titleOf('/search')} class="list search">
      <Show when={q()} fallback={<p class="lead">{word('lead')}</p>}>
        <p class="soft" role="status">
          {answer.latest ? count('count.hits', answer.latest.total) : t('waiting')}
          <Show when={(answer.latest?.total ?? 0) > MAX_SHOWN_HITS}> · {word('first', { n: MAX_SHOWN_HITS })}</Show>
        </p>
        <For each={answer.latest ? describeRespelling(answer.latest, language()) : []}>{(note) => <p role="status">{note}</p>}</For>
        <Show when={answer.latest}>{(found) => <SearchFilters counts={found().counts} type={type()} document={document()} />}</Show>
        <Show when={answer.latest?.total === 0}>
          <p class="empty">{word('none')}</p>
        </Show>
        <For each={groups()}>
          {(group) => (
            <section aria-labelledby={`found-${group.type}`}>
              <h2 id={`found-${group.type}`}>{translate(language(), `type.${group.type}`)}</h2>
              <ul class="hits">
                <For each={group.hits}>{(hit) => <SearchHitEntry hit={hit} />}</For>
              </ul>
            </section>
          )}
        </For>
      </Show>
    </PageArticle>
  );
}

/** Counts of results by type and by document, as buttons that filter. */
function SearchFilters(props: { counts: SearchAnswer['counts']; type: SearchHit['type'] | undefined; document: string | undefined }) {
  const { tell, language } = useLanguage();
  const { word } = useWords('search-page');
  const { documents } = useAccounts();
  const writeQuery = useQueryWriter();
  return (
    <div class="narrow">
      <div role="group" aria-label={word('types')}>
        <For each={HIT_TYPE_ORDER.filter((type) => props.counts.type[type] > 0 || props.type === type)}>
          {(type) => (
            <button
              type="button"
              aria-pressed={props.type === type}
              onClick={() => writeQuery('type', props.type === type ? undefined : type)}
            >
              {translate(language(), `type.${type}`)} <span class="figure">{props.counts.type[type]}</span>
            </button>
          )}
        </For>
      </div>
      <div role="group" aria-label={word('documents')}>
        <For each={documents().filter((d) => (props.counts.document[d.id] ?? 0) > 0 || props.document === d.id)}>
          {(d) => (
            <button
              type="button"
              title={tell(d.label)}
              aria-pressed={props.document === d.id}
              onClick={() => writeQuery('document', props.document === d.id ? undefined : d.id)}
            >
              <SiglumBadge of={d.siglum} />{' '}
              <span class="unseen">
                <DataText of={d.label} />
              </span>
              <span class="figure">{props.counts.document[d.id] ?? 0}</span>
            </button>
          )}
        </For>
      </div>
    </div>
  );
}

function SearchHitEntry(props: { hit: SearchHit }) {
  const { href } = useLanguage();
  const { documentOf } = useAccounts();
  const path = () => {
    if (props.hit.type === 'passage') return passagePath(props.hit.home, props.hit.id);
    return props.hit.type === 'claim' ? `${thingPath(props.hit.home)}#${props.hit.id}` : thingPath(props.hit.id);
  };
  return (
    <li>
      <Show when={(props.hit.type === 'claim' || props.hit.type === 'passage') && documentOf(props.hit.id)}>
        {(d) => <SiglumBadge of={d().siglum} />}
      </Show>
      <a href={href(path())}>
        <DataText of={props.hit.label} />
      </a>
      <Show when={props.hit.detail}>
        {(detail) => (
          <small>
            <DataText of={detail()} />
          </small>
        )}
      </Show>
    </li>
  );
}
