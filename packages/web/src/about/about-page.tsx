import { createEffect, For, on, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { useLanguage } from '../locale/language.tsx';
import { useLocation } from '../routes/router.tsx';
import '../styles/about.css';
import { useWords } from '../locale/use-words.ts';
import { highlightFragment } from '../ui/highlight-fragment.ts';
import { PageArticle } from '../ui/page-article.tsx';
import { CorpusLicence } from './corpus-licence.tsx';
import { methodText } from './method-text.ts';
import { RuleDefinitions } from './rule-definitions.tsx';

/** The method in plain words: how claims are made and compared, the verdicts, the silences, the limits, the licence. */
export default function AboutPage() {
  const { language, titleOf } = useLanguage();
  const { word } = useWords('about');
  const [card] = createAnswer(cachedReader.corpus);
  const text = () => methodText(language());
  const location = useLocation();
  createEffect(
    on([card, () => location.hash], ([corpus, hash]) => {
      if (corpus) highlightFragment(hash);
    }),
  );
  return (
    <PageArticle title={titleOf('/about')} class="about">
      <p class="lead">{text().lead}</p>
      <For each={text().method}>
        {(part) => (
          <section>
            <h2>{part.title}</h2>
            <p>{part.text}</p>
          </section>
        )}
      </For>
      <RuleDefinitions text={text()} />
      <section id="limits">
        <h2>{word('about.limits')}</h2>
        <ul class="limits">
          <For each={text().limits}>{(limit) => <li>{limit}</li>}</For>
        </ul>
      </section>
      <Show when={card()}>{(corpus) => <CorpusLicence corpus={corpus()} />}</Show>
    </PageArticle>
  );
}
