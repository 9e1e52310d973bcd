import { createResource, Show } from 'solid-js';
import { fetchAnswer } from '../answers/fetch-answer.ts';
import { useLocation } from '../routes/router.tsx';
import '../styles/data.css';
import { useWords } from '../locale/use-words.ts';
import { PageArticle } from '../ui/page-article.tsx';
import { fileName, saveAnswer } from './data-links.ts';

/** Number of characters shown; the file that is saved is complete. */
const MAX_SHOWN = 20_000;

/** Page for an API path on a static site: the answer, computed in the browser. */
export default function DataPage() {
  const { word } = useWords('site');
  const location = useLocation();
  const [answer] = createResource(
    () => ({ path: location.path, query: location.search }),
    async ({ path, query }) => {
      const response = await fetchAnswer(path + query);
      const text = await response.text();
      return { text: text.slice(0, MAX_SHOWN), more: text.length > MAX_SHOWN, name: fileName(path, response), ok: response.ok };
    },
  );
  return (
    <PageArticle title={word('data')}>
      <p class="lead">{word('here')}</p>
      <Show when={answer()}>
        {(shown) => (
          <>
            <Show when={shown().ok}>
              <p>
                <button type="button" class="primary" onClick={() => saveAnswer(location.path, location.search)}>
                  {word('save', { name: shown().name })}
                </button>
              </p>
            </Show>
            <section class="answer-text" tabindex="0" aria-label={shown().name}>
              <pre>
                <code>{shown().text}</code>
              </pre>
            </section>
            <Show when={shown().more}>
              <p class="note">{word('more')}</p>
            </Show>
          </>
        )}
      </Show>
    </PageArticle>
  );
}
