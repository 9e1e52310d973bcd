import { createMemo, createResource, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { useLanguage } from '../locale/language.tsx';
import { useParams } from '../routes/router.tsx';
import '../styles/entity.css';
import { Synopsis } from '../synopsis/synopsis.tsx';
import { PageArticle } from '../ui/page-article.tsx';
import { ParallelTitle } from '../ui/parallel-title.tsx';
import { EntityHead } from './entity-head.tsx';
import { Judgements } from './judgements.tsx';

/** An entity: what it is, and who says what of it. */
export default function EntityPage() {
  const { tell } = useLanguage();
  const params = useParams<{ id: string }>();
  const [answer] = createResource(() => params.id, cachedReader.entity);
  const about = createMemo(() => [params.id]);
  return (
    <Show when={answer()}>
      {(told) => (
        <PageArticle title={tell(told().entity.label)} heading={<ParallelTitle of={told().entity.label} />} class="thing">
          <EntityHead answer={told()} />
          <Judgements about={params.id} />
          <Synopsis about={about()} />
        </PageArticle>
      )}
    </Show>
  );
}
