import { createMemo, Show, Suspense } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { useLanguage } from '../locale/language.tsx';
import { lazyPart } from '../locale/lazy-part.ts';
import { useParams } from '../routes/router.tsx';
import { PageArticle } from '../ui/page-article.tsx';
import { ParallelTitle } from '../ui/parallel-title.tsx';
import { EventHead } from './event-head.tsx';
import { Synopsis } from './synopsis.tsx';

/** Placed last on the page, so that it moves nothing when it comes. */
const LazySaidThere = lazyPart(() => import('./participant-statements.tsx'), ['entity']);

/** The page of an event: its facts, the comparison of the accounts, and what was said there. */
export default function EventPage() {
  const { tell } = useLanguage();
  const params = useParams<{ id: string }>();
  const [answer] = createAnswer(() => params.id, cachedReader.event);
  const about = createMemo(() => [params.id]);
  return (
    <Show when={answer()}>
      {(detail) => (
        <PageArticle title={tell(detail().event.label)} heading={<ParallelTitle of={detail().event.label} />} class="thing">
          <EventHead answer={detail()} />
          <Synopsis about={about()} />
          <Show when={detail().event.participants.length > 0 && detail().event.date}>
            <Suspense>
              <LazySaidThere event={detail().event} />
            </Suspense>
          </Show>
        </PageArticle>
      )}
    </Show>
  );
}
