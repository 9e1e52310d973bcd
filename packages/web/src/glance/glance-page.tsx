import { createResource, lazy, Show, Suspense } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { ask } from '../corpus/ask.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { glanceWords } from './words.ts';
import '../styles/glance.css';
import { Page } from '../ui/page.tsx';
import { ParallelTitle } from '../ui/parallel-title.tsx';
import { Begin } from './begin.tsx';
import { Conspectus } from './conspectus.tsx';
import { Disagreements } from './disagreements.tsx';
import { OneOrigin } from './one-origin.tsx';
import { SilenceMatrix } from './silence-matrix.tsx';
import { Spectrum } from './spectrum.tsx';
import { Timeline } from './timeline.tsx';

/** Last on the page: what comes later moves nothing. */
const ToldAlone = lazy(() => import('./told-alone.tsx'));
const DecisiveSilences = lazy(() => import('../decisive/decisive-silences.tsx'));

/** The corpus at a glance: who speaks, where they disagree, who is silent on what, and when it was. */
export default function GlancePage() {
  const { tell, count } = useLanguage();
  const { word } = useWords(glanceWords);
  const { documents } = useAccounts();
  const [card] = createResource(ask.corpus);
  const [glance] = createResource(ask.glance);
  /** The card is read once: read twice while a page is on its way, it never comes. */
  const ready = () => {
    const corpus = card();
    return documents().length === corpus?.counts.documents ? corpus : null;
  };
  return (
    <Show when={ready()}>
      {(corpus) => (
        <Page title={tell(corpus().title)} heading={<ParallelTitle of={corpus().title} />} class="glance">
          <p class="lead">{tell(corpus().describe)}</p>
          <p class="counts">
            {[
              count('count.claims', corpus().counts.claims),
              count('count.voices', corpus().counts.voices),
              count('count.origins', corpus().counts.origins),
              count('count.events', corpus().counts.events),
              count('count.entities', corpus().counts.entities),
            ].join(' · ')}
          </p>
          <Show when={glance()}>{(answer) => <Begin glance={answer()} />}</Show>
          <Conspectus />
          <Show when={glance()}>
            {(answer) => (
              <>
                <section aria-labelledby="when">
                  <h2 id="when">{word('timeline.title')}</h2>
                  <Timeline glance={answer()} />
                </section>
                <div class="columns">
                  <section aria-labelledby="disagree">
                    <h2 id="disagree">{word('disagree.title')}</h2>
                    <p class="note">{word('disagree.note')}</p>
                    <Disagreements glance={answer()} />
                    <Spectrum glance={answer()} />
                  </section>
                  <section aria-labelledby="silence">
                    <h2 id="silence">{word('silence.title')}</h2>
                    <SilenceMatrix glance={answer()} />
                  </section>
                </div>
                <section aria-labelledby="one">
                  <h2 id="one">{word('one.title')}</h2>
                  <p class="note">{word('one.note')}</p>
                  <OneOrigin glance={answer()} />
                </section>
                <Suspense>
                  <ToldAlone glance={answer()} />
                  <DecisiveSilences of={answer()} />
                </Suspense>
              </>
            )}
          </Show>
        </Page>
      )}
    </Show>
  );
}
