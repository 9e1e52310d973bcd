import { createEffect, on, Show, Suspense } from 'solid-js';
import { retryFailedReads } from '../corpus/cached-reader.ts';
import { useLanguage } from '../locale/language.tsx';
import { lazyPart } from '../locale/lazy-part.ts';
import { useLocation } from '../routes/router.tsx';
import { PageArticle } from './page-article.tsx';

const LazyNotFoundPage = lazyPart(() => import('./not-found-page.tsx'), ['not-found']);

function MissingPage() {
  return (
    <Suspense>
      <LazyNotFoundPage />
    </Suspense>
  );
}

/** What went wrong and what to do; a thing that is not there gets its own page. */
export function ErrorPage(props: { problem: unknown; retry: () => void }) {
  const { t } = useLanguage();
  const location = useLocation();
  createEffect(on(() => location.pathname, props.retry, { defer: true }));
  const code = () => codeOf(props.problem);
  const trouble = () => (code() === 'bad-question' ? 'trouble.question' : navigator.onLine ? 'trouble.reach' : 'trouble.offline');
  return (
    <Show when={code() !== 'not-found'} fallback={<MissingPage />}>
      <PageArticle title={t(trouble())} class="lost">
        <p class="lead">{t(`${trouble()}.do`)}</p>
        <Show when={code() !== 'unreachable'}>
          <p class="note" lang="en">
            {messageOf(props.problem)}
          </p>
        </Show>
        <button
          type="button"
          class="primary"
          onClick={() => {
            retryFailedReads();
            props.retry();
          }}
        >
          {t('trouble.retry')}
        </button>
      </PageArticle>
    </Show>
  );
}

function codeOf(problem: unknown): string {
  return typeof problem === 'object' && problem !== null && 'code' in problem ? String(problem.code) : 'broken';
}

function messageOf(problem: unknown): string {
  if (!(problem instanceof Error)) return '';
  const hint = 'hint' in problem && problem.hint ? ` ${String(problem.hint)}` : '';
  return `${problem.message}.${hint}`;
}
