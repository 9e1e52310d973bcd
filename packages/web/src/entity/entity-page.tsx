import { createMemo, Show } from 'solid-js';
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

/** An entity: its facts, the judgements on it, and its synopsis. */
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
          <Judgements about={params.id} />
          <Synopsis about={about()} />
        </PageArticle>
      )}
    </Show>
  );
}
