import { createEffect, createResource, lazy, on, Show, Suspense } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { cachedReader } from '../corpus/cached-reader.ts';
import { UserCopyPanel } from '../hydration/user-copy-panel.tsx';
import { useLanguage } from '../locale/language.tsx';
import { useLocation, useParams } from '../routes/router.tsx';
import '../styles/document.css';
import { highlightFragment } from '../ui/highlight-fragment.ts';
import { PageArticle } from '../ui/page-article.tsx';
import { ParallelTitle } from '../ui/parallel-title.tsx';
import { DocumentHead } from './document-head.tsx';
import { PassageList } from './passage-list.tsx';
import { SecondDocumentPicker } from './second-document-picker.tsx';

const LazyParallelDocuments = lazy(() => import('./parallel-documents.tsx'));

/** A document: its record, and its passages with what each tells. */
export default function DocumentPage() {
  const { tell } = useLanguage();
  const params = useParams<{ id: string }>();
  const location = useLocation();
  const [answer] = createResource(() => params.id, cachedReader.document);
  const { documents } = useAccounts();
  const beside = () => documents().find((d) => d.id === location.query['with'] && d.id !== params.id)?.id ?? null;
  createEffect(
    on([answer, () => location.hash], ([told, hash]) => {
      if (told) highlightFragment(hash);
    }),
  );
  return (
    <Show when={answer()}>
      {(told) => (
        <PageArticle title={tell(told().document.label)} heading={<ParallelTitle of={told().document.label} />} class="document">
          <DocumentHead answer={told()} />
          <UserCopyPanel answer={told()} />
          <SecondDocumentPicker document={params.id} other={beside()} />
          <Show when={beside()} fallback={<PassageList answer={told()} />}>
            {(other) => (
              <Suspense>
                <LazyParallelDocuments answer={told()} other={other()} />
              </Suspense>
            )}
          </Show>
        </PageArticle>
      )}
    </Show>
  );
}
