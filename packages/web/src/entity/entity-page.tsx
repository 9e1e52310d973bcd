import { createMemo, lazy, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { useLanguage } from '../locale/language.tsx';
import { useParams } from '../routes/router.tsx';
import '../styles/entity.css';
import { Synopsis } from '../synopsis/synopsis.tsx';
import { PageArticle } from '../ui/page-article.tsx';
import { ParallelTitle } from '../ui/parallel-title.tsx';
import { EntityHead } from './entity-head.tsx';
import { Judgements } from './judgements.tsx';

// Without a boundary of its own: the page waits for it, so that nothing moves.
const LazySaid = lazy(() => import('./speaker-statements.tsx'));

/** An entity: its facts, what it said, the comparison of what others say of it, and their judgements. */
export default function EntityPage() {
  const { tell } = useLanguage();
  const params = useParams<{ id: string }>();
  const [answer] = createAnswer(() => params.id, cachedReader.entity);
  const about = createMemo(() => [params.id]);
  return (
    <Show when={answer()}>
      {(loaded) => (
        <PageArticle title={tell(loaded().entity.label)} heading={<ParallelTitle of={loaded().entity.label} />} class="thing">
          <EntityHead answer={loaded()} />
          <Show when={loaded().says.length > 0}>
            <LazySaid by={params.id} name={tell(loaded().entity.label)} />
          </Show>
          <Synopsis about={about()} />
          <Judgements about={params.id} />
        </PageArticle>
      )}
    </Show>
  );
}
