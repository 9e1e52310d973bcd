import { VERDICT_SIGNS } from '@synoptic/core/locale/signs';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { useLocation } from '../routes/router.tsx';
import { DrawnSign } from './drawn-sign.tsx';
import { PageArticle } from './page-article.tsx';

/** The 404 page, with the sign of the verdict `unattested`. */
export default function NotFoundPage() {
  const { href } = useLanguage();
  const { word } = useWords('not-found');
  const location = useLocation();
  return (
    <PageArticle title={word('title')} class="lost">
      <p class="lost-sign" aria-hidden="true">
        <DrawnSign of={VERDICT_SIGNS.unattested.page} />
      </p>
      <p class="lead">{word('lead')}</p>
      <p class="lost-path">
        <code>{decodeURI(location.path)}</code>
      </p>
      <ul class="plain">
        <li>
          <a href={href('/')}>{word('home')}</a>
        </li>
        <li>
          <a href={href('/events')}>{word('events')}</a>
        </li>
        <li>
          <a href={href('/search')}>{word('search')}</a>
        </li>
      </ul>
    </PageArticle>
  );
}
