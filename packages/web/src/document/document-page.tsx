import { createEffect, createMemo, lazy, on, Show, Suspense } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
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

/** A document with its record and its passages, or beside a second document. */
export default function DocumentPage() {
  const { tell } = useLanguage();
  const params = useParams<{ id: string }>();
  const location = useLocation();
  const [answer] = createAnswer(() => params.id, cachedReader.document);
  const { documents } = useAccounts();
  const other = () => documents().find((d) => d.id === location.query['with'] && d.id !== params.id)?.id ?? null;
  // Another edition of the same document does not scroll the page.
  const shown = createMemo(() => answer()?.document.id);
  createEffect(
    on([shown, () => location.hash], ([loaded, hash]) => {
      if (loaded) highlightFragment(hash);
    }),
  );
  return (
    <Show when={answer()}>
      {(loaded) => (
        <PageArticle
          title={tell(loaded().document.label)}
          heading={<ParallelTitle of={loaded().document.label} />}
          class="document"
          source={loaded().document}
        >
          <DocumentHead answer={loaded()} />
          <UserCopyPanel answer={loaded()} />
          <SecondDocumentPicker document={params.id} other={other()} />
          <Show when={other()} fallback={<PassageList answer={loaded()} />}>
            {(id) => (
              <Suspense>
                <LazyParallelDocuments answer={loaded()} other={id()} />
              </Suspense>
            )}
          </Show>
        </PageArticle>
      )}
    </Show>
  );
}
