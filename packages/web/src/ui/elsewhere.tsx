import { lazy, Show } from 'solid-js';
import { useLocation } from '../routes/router.tsx';
import NotFound from './not-found.tsx';

const DataPage = lazy(() => import('../site/data-page.tsx'));

/** An address that is none of the viewer's: of data, where no server has answered it, or of nothing. */
export default function Elsewhere() {
  const location = useLocation();
  return (
    <Show when={location.path.startsWith('/v1/')} fallback={<NotFound />}>
      <DataPage />
    </Show>
  );
}
