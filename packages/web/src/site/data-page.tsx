import { createResource, Show } from 'solid-js';
import { fetchAnswer } from '../answers/fetch-answer.ts';
import { useWords } from '../locale/use-words.ts';
import { useLocation } from '../routes/router.tsx';
import '../styles/data.css';
import { PageArticle } from '../ui/page-article.tsx';
import { fileName, saveAnswer } from './data-links.ts';

/** Signs of an answer that are shown; the whole is saved. */
const SHOWN = 20_000;

/** An address of the API where no server answers it: what it would have answered. */
export default function DataPage() {
  const { word } = useWords('site');
  const location = useLocation();
  const [answer] = createResource(
    () => ({ path: location.path, query: location.search }),
    async ({ path, query }) => {
      const response = await fetchAnswer(path + query);
      const text = await response.text();
      return { text: text.slice(0, SHOWN), more: text.length > SHOWN, name: fileName(path, response), ok: response.ok };
    },
  );
  return (
    <PageArticle title={word('data')}>
      <p class="lead">{word('here')}</p>
      <Show when={answer()}>
        {(told) => (
          <>
            <Show when={told().ok}>
              <p>
                <button type="button" class="primary" onClick={() => saveAnswer(location.path, location.search)}>
                  {word('save', { name: told().name })}
                </button>
              </p>
            </Show>
            <section class="answer-text" tabindex="0" aria-label={told().name}>
              <pre>
                <code>{told().text}</code>
              </pre>
            </section>
            <Show when={told().more}>
              <p class="note">{word('more')}</p>
            </Show>
          </>
        )}
      </Show>
    </PageArticle>
  );
}
