import { lazy, Show } from 'solid-js';
import { useLocation } from '../routes/router.tsx';
import NotFoundPage from './not-found-page.tsx';

const LazyDataPage = lazy(() => import('../site/data-page.tsx'));

/** An address that is none of the viewer's: of data, where no server has answered it, or of nothing. */
export default function UnmatchedPage() {
  const location = useLocation();
  return (
    <Show when={location.path.startsWith('/v1/')} fallback={<NotFoundPage />}>
      <LazyDataPage />
    </Show>
  );
}
