import { Show } from 'solid-js';
import { lazyPart } from '../locale/lazy-part.ts';
import { useLocation } from '../routes/router.tsx';
import NotFoundPage from './not-found-page.tsx';

const LazyDataPage = lazyPart(() => import('../site/data-page.tsx'), ['site']);

/** An address that is none of the viewer's: of data, where no server has answered it, or of nothing. */
export default function UnmatchedPage() {
  const location = useLocation();
  return (
    <Show when={location.path.startsWith('/v1/')} fallback={<NotFoundPage />}>
      <LazyDataPage />
    </Show>
  );
}
