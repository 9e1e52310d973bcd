import { createSignal, For, lazy, Show, Suspense } from 'solid-js';
import { comparisonDataPath, DOWNLOAD_FORMATS } from '../cite/comparison-data-path.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { SaveSvgButton } from '../saving/save-svg-button.tsx';
import { addressOf } from '../site/current-site.ts';
import { useSynopsis } from './synopsis-model.ts';

const LazyCiteBox = lazy(() => import('../cite/cite-box.tsx'));

/** The comparison's id (a stable key to request it again), links to the answer as data, and citations. */
export default function CitationPanel() {
  const { language } = useLanguage();
  const { word } = useWords('synopsis');
  const { answer, state, speaker } = useSynopsis();
  const stamp = () =>
    `${word('citation.comparison')} ${answer().id} · ${word('citation.corpus')} ${answer().corpus} · ${word('citation.rules', { n: answer().rules })}`;
  const [citing, setCiting] = createSignal(false);
  const data = (format: (typeof DOWNLOAD_FORMATS)[number]) =>
    addressOf(comparisonDataPath({ ...state(), about: answer().about }, format.suffix, format.inOneLanguage ? language() : null));
  return (
    <section class="citation" aria-label={word('citation')}>
      <p>
        {word('citation.comparison')} <code title={answer().id}>{answer().id.slice(0, 8)}</code> · {word('citation.corpus')}{' '}
        <code title={answer().corpus}>{answer().corpus.slice(0, 8)}</code> · {word('citation.rules', { n: answer().rules })}
        <span class="means">
          <For each={DOWNLOAD_FORMATS}>
            {(format) => (
              <>
                {' · '}
                <a href={data(format)} rel="external">
                  {format.title}
                </a>
              </>
            )}
          </For>
          {' · '}
          <SaveSvgButton
            word="save.comparison"
            of={() => document.querySelector('.synopsis table, .answer-board')}
            name={`synoptic-${answer().id.slice(0, 8)}`}
            title={speaker().list(answer().about.map((id) => speaker().name(id)))}
            note={stamp()}
          />
          {' · '}
          <button type="button" class="quiet" onClick={() => window.print()}>
            {word('citation.print')}
          </button>
          {' · '}
          <button type="button" class="quiet" aria-expanded={citing()} onClick={() => setCiting(!citing())}>
            {word('citation.cite')}
          </button>
        </span>
      </p>
      <Show when={citing()}>
        <Suspense>
          <LazyCiteBox />
        </Suspense>
      </Show>
    </section>
  );
}
