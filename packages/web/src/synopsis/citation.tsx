import { createSignal, For, lazy, Show, Suspense } from 'solid-js';
import { dataPath, FORMATS } from '../cite/links.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { SaveSvg } from '../saving/save-svg.tsx';
import { addressOf } from '../site/here.ts';
import { useReading } from './reading.ts';
import { behindWords } from './words.ts';

const CiteBox = lazy(() => import('../cite/cite-box.tsx'));

/** The comparison's own id, under which it can be asked again; the same answer as data; and how to cite it. */
export default function Citation() {
  const { language } = useLanguage();
  const { word } = useWords(behindWords);
  const { answer, state, speaker } = useReading();
  const stamp = () =>
    `${word('citation.comparison')} ${answer().id} · ${word('citation.corpus')} ${answer().corpus} · ${word('citation.rules', { n: answer().rules })}`;
  const [citing, setCiting] = createSignal(false);
  const data = (format: (typeof FORMATS)[number]) =>
    addressOf(dataPath({ ...state(), about: answer().about }, format.suffix, format.speaks ? language() : null));
  return (
    <section class="citation" aria-label={word('citation')}>
      <p>
        {word('citation.comparison')} <code title={answer().id}>{answer().id.slice(0, 8)}</code> · {word('citation.corpus')}{' '}
        <code title={answer().corpus}>{answer().corpus.slice(0, 8)}</code> · {word('citation.rules', { n: answer().rules })}
        <span class="means">
          <For each={FORMATS}>
            {(format) => (
              <>
                {' · '}
                <a href={data(format)} rel="external">
                  {format.name}
                </a>
              </>
            )}
          </For>
          {' · '}
          <SaveSvg
            word="save.comparison"
            of={() => document.querySelector('.synopsis table')}
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
          <CiteBox />
        </Suspense>
      </Show>
    </section>
  );
}
