import { say } from '@synoptic/core/locale/speaker';
import type { Hit } from '@synoptic/core/reader/reader';
import { createMemo, createResource, For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { ask } from '../corpus/ask.ts';
import { passagePath, pathOf } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useLocation } from '../routes/router.tsx';
import '../styles/lists.css';
import { Page } from '../ui/page.tsx';
import { Sig } from '../ui/sig.tsx';

const MOST = 60;
const ORDER: readonly Hit['type'][] = ['event', 'entity', 'document', 'claim', 'passage'];

/** What the words in the box find, as they are typed. */
export default function SearchPage() {
  const { t, count, language } = useLanguage();
  const location = useLocation();
  const q = createMemo(() => String(location.query['q'] ?? '').trim());
  const [answer] = createResource(
    () => q() || null,
    (words) => ask.search(words, { limit: MOST }),
  );
  const groups = () =>
    ORDER.map((type) => ({ type, hits: (answer.latest?.items ?? []).filter((h) => h.type === type) })).filter((g) => g.hits.length > 0);
  return (
    <Page title={q() ? t('search.for', { q: q() }) : t('search')} class="list search">
      <Show when={q()} fallback={<p class="lead">{t('search.lead')}</p>}>
        <p class="soft" role="status">
          {answer.latest ? count('count.hits', answer.latest.total) : t('waiting')}
          <Show when={(answer.latest?.total ?? 0) > MOST}> · {t('search.first', { n: MOST })}</Show>
        </p>
        <Show when={answer.latest?.total === 0}>
          <p class="empty">{t('search.none')}</p>
        </Show>
        <For each={groups()}>
          {(group) => (
            <section aria-labelledby={`found-${group.type}`}>
              <h2 id={`found-${group.type}`}>{say(language(), `type.${group.type}`)}</h2>
              <ul class="hits">
                <For each={group.hits}>{(hit) => <Found hit={hit} />}</For>
              </ul>
            </section>
          )}
        </For>
      </Show>
    </Page>
  );
}

function Found(props: { hit: Hit }) {
  const { tell, href } = useLanguage();
  const { documentOf } = useAccounts();
  const path = () => {
    if (props.hit.type === 'passage') return passagePath(props.hit.home, props.hit.id);
    return props.hit.type === 'claim' ? `${pathOf(props.hit.home)}#${props.hit.id}` : pathOf(props.hit.id);
  };
  return (
    <li>
      <Show when={(props.hit.type === 'claim' || props.hit.type === 'passage') && documentOf(props.hit.id)}>
        {(d) => <Sig of={d().siglum} />}
      </Show>
      <a href={href(path())}>{tell(props.hit.label)}</a>
      <Show when={props.hit.detail}>{(detail) => <small>{tell(detail())}</small>}</Show>
    </li>
  );
}
