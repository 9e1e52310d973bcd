import { createEffect, createResource, lazy, on, Show, Suspense } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { ask } from '../corpus/ask.ts';
import { OwnCopy } from '../hydration/own-copy.tsx';
import { useLanguage } from '../locale/language.tsx';
import { useLocation, useParams } from '../routes/router.tsx';
import '../styles/document.css';
import { Page } from '../ui/page.tsx';
import { ParallelTitle } from '../ui/parallel-title.tsx';
import { pointAt } from '../ui/point-at.ts';
import { Beside } from './beside.tsx';
import { DocumentHead } from './document-head.tsx';
import { Passages } from './passages.tsx';

const InStep = lazy(() => import('./in-step.tsx'));

/** A document: its record, and its passages with what each tells. */
export default function DocumentPage() {
  const { tell } = useLanguage();
  const params = useParams<{ id: string }>();
  const location = useLocation();
  const [answer] = createResource(() => params.id, ask.document);
  const { documents } = useAccounts();
  const beside = () => documents().find((d) => d.id === location.query['with'] && d.id !== params.id)?.id ?? null;
  createEffect(
    on([answer, () => location.hash], ([told, hash]) => {
      if (told) pointAt(hash);
    }),
  );
  return (
    <Show when={answer()}>
      {(told) => (
        <Page title={tell(told().document.label)} heading={<ParallelTitle of={told().document.label} />} class="document">
          <DocumentHead answer={told()} />
          <OwnCopy answer={told()} />
          <Beside document={params.id} other={beside()} />
          <Show when={beside()} fallback={<Passages answer={told()} />}>
            {(other) => (
              <Suspense>
                <InStep answer={told()} other={other()} />
              </Suspense>
            )}
          </Show>
        </Page>
      )}
    </Show>
  );
}
