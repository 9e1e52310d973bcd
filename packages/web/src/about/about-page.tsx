import { SILENCE_RULE_NUMBERS, type Silence, VERDICT_RULE_NUMBERS, VERDICTS } from '@synoptic/core/compare/rule-numbers';
import { translate } from '@synoptic/core/locale/value-formatter';
import { createEffect, createResource, For, on, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { useLocation } from '../routes/router.tsx';
import '../styles/about.css';
import { highlightFragment } from '../ui/highlight-fragment.ts';
import { PageArticle } from '../ui/page-article.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import { methodText } from './method-text.ts';

const SILENCES = Object.keys(SILENCE_RULE_NUMBERS) as Silence[];
const GLYPHS: Readonly<Record<Silence, string>> = { silent: '○', 'before-the-event': '–', 'out-of-scope': '·' };

/** How a comparison is made, in the order in which a reader asks. */
export default function AboutPage() {
  const { t, tell, language, count } = useLanguage();
  const { word } = useWords('about');
  const [card] = createResource(cachedReader.corpus);
  const words = () => methodText(language());
  const location = useLocation();
  createEffect(
    on([card, () => location.hash], ([corpus, hash]) => {
      if (corpus) highlightFragment(hash);
    }),
  );
  return (
    <PageArticle title={t('nav.about')} class="about">
      <p class="lead">{words().lead}</p>
      <For each={words().method}>
        {(part) => (
          <section>
            <h2>{part.title}</h2>
            <p>{part.text}</p>
          </section>
        )}
      </For>
      <section id="rules">
        <h2>{word('about.verdicts')}</h2>
        <p>{word('about.verdicts.note')}</p>
        <dl class="rules">
          <For each={VERDICTS}>
            {(verdict) => (
              <div id={VERDICT_RULE_NUMBERS[verdict]}>
                <dt>
                  <span class="figure">{VERDICT_RULE_NUMBERS[verdict]}</span> <VerdictMark of={verdict} />
                </dt>
                <dd>{words().verdicts[verdict]}</dd>
              </div>
            )}
          </For>
        </dl>
      </section>
      <section>
        <h2>{word('about.silences')}</h2>
        <p>{word('about.silences.note')}</p>
        <dl class="rules">
          <For each={SILENCES}>
            {(silence) => (
              <div id={SILENCE_RULE_NUMBERS[silence]}>
                <dt>
                  <span class="figure">{SILENCE_RULE_NUMBERS[silence]}</span>{' '}
                  <span class={`glyph is-${silence}`} aria-hidden="true">
                    {GLYPHS[silence]}
                  </span>{' '}
                  {translate(language(), `silence.${silence}`)}
                </dt>
                <dd>{words().silences[silence]}</dd>
              </div>
            )}
          </For>
        </dl>
      </section>
      <section id="limits">
        <h2>{word('about.limits')}</h2>
        <ul class="limits">
          <For each={words().limits}>{(limit) => <li>{limit}</li>}</For>
        </ul>
      </section>
      <Show when={card()}>
        {(corpus) => (
          <section id="licence">
            <h2>{word('about.corpus')}</h2>
            <p>{tell(corpus().describe)}</p>
            <p>
              {[
                count('count.documents', corpus().counts.documents),
                count('count.passages', corpus().counts.passages),
                count('count.claims', corpus().counts.claims),
                count('count.voices', corpus().counts.voices),
                count('count.origins', corpus().counts.origins),
                count('count.events', corpus().counts.events),
                count('count.entities', corpus().counts.entities),
                count('count.facets', corpus().counts.facets),
              ].join(' · ')}
            </p>
            <p>
              {word('about.licence', { licence: corpus().licence })} {word('about.software')}
            </p>
            <p>
              {word('about.digest')} <code class="break">{corpus().digest}</code>
            </p>
          </section>
        )}
      </Show>
    </PageArticle>
  );
}
