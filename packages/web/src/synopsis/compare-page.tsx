import { useLocation } from '@solidjs/router';
import { createMemo, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { Page } from '../ui/page.tsx';
import { Synopsis } from './synopsis.tsx';

/** Several subjects, their rows side by side. */
export default function ComparePage() {
  const { t, href } = useLanguage();
  const location = useLocation();
  const about = createMemo(
    () => [
      ...new Set(
        String(location.query['about'] ?? '')
          .split(',')
          .filter(Boolean),
      ),
    ],
    undefined,
    {
      equals: (a, b) => a.join() === b.join(),
    },
  );
  return (
    <Page title={t('compare')} class="thing">
      <Show
        when={about().length > 0}
        fallback={
          <p class="lead">
            {t('compare.none')} <a href={href('/events')}>{t('nav.events')}</a>
          </p>
        }
      >
        <Synopsis about={about()} />
      </Show>
    </Page>
  );
}
