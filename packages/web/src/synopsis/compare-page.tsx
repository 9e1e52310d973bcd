import { createMemo, lazy, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useLocation } from '../routes/router.tsx';
import SubjectPicker from '../subjects/subject-picker.tsx';
import { PageArticle } from '../ui/page-article.tsx';
import { Synopsis } from './synopsis.tsx';

const LazyWholesPanel = lazy(() => import('../wholes/wholes-panel.tsx'));

/** Compares several subjects row by row, or documents as wholes. */
export default function ComparePage() {
  const { titleOf } = useLanguage();
  const location = useLocation();
  const named = (parameter: string) =>
    createMemo(
      () => [
        ...new Set(
          String(location.query[parameter] ?? '')
            .split(',')
            .filter(Boolean),
        ),
      ],
      undefined,
      { equals: (a, b) => a.join() === b.join() },
    );
  const about = named('about');
  const documents = named('documents');
  return (
    <PageArticle title={titleOf('/compare')} class="thing">
      <Show
        when={about().length > 0}
        fallback={
          <>
            <Show when={location.query['documents'] === undefined}>
              <SubjectPicker about={[]} />
            </Show>
            <LazyWholesPanel documents={documents()} />
          </>
        }
      >
        <SubjectPicker about={about()} />
        <Synopsis about={about()} />
      </Show>
    </PageArticle>
  );
}
