import { createMemo, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { useLanguage } from '../locale/language.tsx';
import { useParams } from '../routes/router.tsx';
import { PageArticle } from '../ui/page-article.tsx';
import { ParallelTitle } from '../ui/parallel-title.tsx';
import { EventHead } from './event-head.tsx';
import { Synopsis } from './synopsis.tsx';

/** The page of an event: its facts, and the comparison of the accounts. */
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
        </PageArticle>
      )}
    </Show>
  );
}
