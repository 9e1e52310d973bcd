import { ReaderProblem } from '@synoptic/core/reader/reader-problem';
import { createEffect, on, Show, Suspense } from 'solid-js';
import { isMissingChunk, reloadStalePage } from '../browsers/reload-stale-page.ts';
import { corpusEdition, retryFailedReads } from '../corpus/cached-reader.ts';
import { useLanguage } from '../locale/language.tsx';
import { lazyPart } from '../locale/lazy-part.ts';
import { useLocation } from '../routes/router.tsx';
import { PageArticle } from './page-article.tsx';

const LazyNotFoundPage = lazyPart(() => import('./not-found-page.tsx'), ['not-found']);
const LazyProblemNote = lazyPart(() => import('./problem-note.tsx'), ['problem']);

function MissingPage() {
  return (
    <Suspense>
      <LazyNotFoundPage />
    </Suspense>
  );
}

/** Explains an error and its remedy. An id that does not exist gets the "not found" page. */
export function ErrorPage(props: { problem: unknown; retry: () => void }) {
  const { t } = useLanguage();
  const location = useLocation();
  /** Loads the page that was asked for; the address of the browser may still be that of the page before it. */
  const load = () => {
    const wanted = location.pathname + location.search + location.hash;
    if (wanted === window.location.pathname + window.location.search + window.location.hash) window.location.reload();
    else window.location.assign(wanted);
  };
  if (isMissingChunk(props.problem)) reloadStalePage(sessionStorage, Date.now(), load);
  createEffect(on([() => location.pathname, corpusEdition], props.retry, { defer: true }));
  const type = () => (props.problem instanceof ReaderProblem ? props.problem.type : 'broken');
  const refusal = () => (props.problem instanceof ReaderProblem && props.problem.code !== 'unreachable' ? props.problem : null);
  const trouble = () =>
    isMissingChunk(props.problem) && navigator.onLine
      ? 'trouble.stale'
      : type() === 'bad-question'
        ? 'trouble.question'
        : navigator.onLine
          ? 'trouble.reach'
          : 'trouble.offline';
  return (
    <Show when={type() !== 'not-found'} fallback={<MissingPage />}>
      <PageArticle title={t(trouble())} class="lost">
        <Show when={!refusal() || type() === 'bad-question'}>
          <p class="lead">{t(`${trouble()}.do`)}</p>
        </Show>
        <Suspense>
          <Show when={refusal()}>{(problem) => <LazyProblemNote problem={problem()} />}</Show>
        </Suspense>
        <Show when={type() === 'broken'}>
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

function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : '';
}
