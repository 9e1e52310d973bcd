import { Show } from 'solid-js';
import { lazyPart } from '../locale/lazy-part.ts';
import NotFoundPage from '../ui/not-found-page.tsx';
import { useLocation } from './router.tsx';

const LazyDataPage = lazyPart(() => import('../site/data-page.tsx'), ['site']);

/** Handles URLs without a route: a data URL that no server has answered, or an unknown path. */
export default function UnmatchedPage() {
  const location = useLocation();
  return (
    <Show when={location.path.startsWith('/v1/')} fallback={<NotFoundPage />}>
      <LazyDataPage />
    </Show>
  );
}
