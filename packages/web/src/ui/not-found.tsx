import { SIGNS } from '@synoptic/core/locale/signs';
import { lazy, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useLocation } from '../routes/router.tsx';
import { Page } from './page.tsx';

const DataPage = lazy(() => import('../site/data-page.tsx'));

/** An address that is none of the viewer's: of data, where no server has answered it, or of nothing. */
export function Elsewhere() {
  const location = useLocation();
  return (
    <Show when={location.path.startsWith('/v1/')} fallback={<NotFound />}>
      <DataPage />
    </Show>
  );
}

/** No account tells of this address: the verdict is `unattested`. */
export function NotFound() {
  const { t, href } = useLanguage();
  const location = useLocation();
  return (
    <Page title={t('lost.title')} class="lost">
      <p class="lost-sign" aria-hidden="true">
        {SIGNS.unattested.page}
      </p>
      <p class="lead">{t('lost.lead')}</p>
      <p class="lost-path">
        <code>{decodeURI(location.path)}</code>
      </p>
      <ul class="plain">
        <li>
          <a href={href('/')}>{t('lost.home')}</a>
        </li>
        <li>
          <a href={href('/events')}>{t('lost.events')}</a>
        </li>
        <li>
          <a href={href('/search')}>{t('lost.search')}</a>
        </li>
      </ul>
    </Page>
  );
}
