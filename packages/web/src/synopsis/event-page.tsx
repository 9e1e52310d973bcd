import { createMemo, createResource, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { useLanguage } from '../locale/language.tsx';
import { useParams } from '../routes/router.tsx';
import { PageArticle } from '../ui/page-article.tsx';
import { ParallelTitle } from '../ui/parallel-title.tsx';
import { EventHead } from './event-head.tsx';
import { Synopsis } from './synopsis.tsx';

/** An event: its facts, and what each account says of it. */
export default function EventPage() {
  const { tell } = useLanguage();
  const params = useParams<{ id: string }>();
  const [answer] = createResource(() => params.id, cachedReader.event);
  const about = createMemo(() => [params.id]);
  return (
    <Show when={answer()}>
      {(told) => (
        <PageArticle title={tell(told().event.label)} heading={<ParallelTitle of={told().event.label} />} class="thing">
          <EventHead answer={told()} />
          <Synopsis about={about()} />
        </PageArticle>
      )}
    </Show>
  );
}
