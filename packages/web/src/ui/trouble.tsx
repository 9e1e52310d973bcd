import { createEffect, lazy, on, Show, Suspense } from 'solid-js';
import { askAgain } from '../corpus/ask.ts';
import { useLanguage } from '../locale/language.tsx';
import { useLocation } from '../routes/router.tsx';
import { Page } from './page.tsx';

const NotFound = lazy(() => import('./not-found.tsx'));

function Lost() {
  return (
    <Suspense>
      <NotFound />
    </Suspense>
  );
}

/** What went wrong and what to do; a thing that is not there gets its own page. */
export function Trouble(props: { problem: unknown; retry: () => void }) {
  const { t } = useLanguage();
  const location = useLocation();
  createEffect(on(() => location.pathname, props.retry, { defer: true }));
  const code = () => codeOf(props.problem);
  const trouble = () => (code() === 'bad-question' ? 'trouble.question' : navigator.onLine ? 'trouble.reach' : 'trouble.offline');
  return (
    <Show when={code() !== 'not-found'} fallback={<Lost />}>
      <Page title={t(trouble())} class="lost">
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
            askAgain();
            props.retry();
          }}
        >
          {t('trouble.retry')}
        </button>
      </Page>
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
