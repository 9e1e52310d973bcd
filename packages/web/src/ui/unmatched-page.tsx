import { lazy, Show } from 'solid-js';
import { useLocation } from '../routes/router.tsx';
import NotFoundPage from './not-found-page.tsx';

const LazyDataPage = lazy(() => import('../site/data-page.tsx'));

/** Handles URLs without a route: a data URL that no server has answered, or an unknown path. */
export default function UnmatchedPage() {
  const location = useLocation();
  return (
    <Show when={location.path.startsWith('/v1/')} fallback={<NotFoundPage />}>
      <LazyDataPage />
    </Show>
  );
}
