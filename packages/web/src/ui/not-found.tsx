import { SIGNS } from '@synoptic/core/locale/signs';
import { useLanguage } from '../locale/language.tsx';
import { useLocation } from '../routes/router.tsx';
import { Page } from './page.tsx';

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
