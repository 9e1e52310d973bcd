import { createResource, Show, Suspense } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { cachedReader } from '../corpus/cached-reader.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import '../styles/glance.css';
import { lazyPart } from '../locale/lazy-part.ts';
import { PageArticle } from '../ui/page-article.tsx';
import { ParallelTitle } from '../ui/parallel-title.tsx';
import { Conspectus } from './conspectus.tsx';
import { Disagreements } from './disagreements.tsx';
import { GlanceIntro } from './glance-intro.tsx';
import { GlanceTimeline } from './glance-timeline.tsx';
import { SilenceMatrix } from './silence-matrix.tsx';
import { SingleOriginRows } from './single-origin-rows.tsx';
import { VerdictSpectrum } from './verdict-spectrum.tsx';

/** Last on the page: what comes later moves nothing. */
const LazySingleDocumentEvents = lazyPart(() => import('./single-document-events.tsx'), ['single-document']);
const LazyDecisiveSilences = lazyPart(() => import('../decisive/decisive-silences.tsx'), ['decisive', 'reasons']);

/** The corpus at a glance: who speaks, where they disagree, who is silent on what, and when it was. */
export default function GlancePage() {
  const { tell, count } = useLanguage();
  const { word } = useWords('glance');
  const { documents } = useAccounts();
  const [card] = createResource(cachedReader.corpus);
  const [glance] = createResource(cachedReader.glance);
  /** The card is read once: read twice while a page is on its way, it never comes. */
  const ready = () => {
    const corpus = card();
    return documents().length === corpus?.counts.documents ? corpus : null;
  };
  return (
    <Show when={ready()}>
      {(corpus) => (
        <PageArticle title={tell(corpus().title)} heading={<ParallelTitle of={corpus().title} />} class="glance">
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
          <Show when={glance()}>{(answer) => <GlanceIntro glance={answer()} />}</Show>
          <Conspectus />
          <Show when={glance()}>
            {(answer) => (
              <>
                <section aria-labelledby="when">
                  <h2 id="when">{word('timeline.title')}</h2>
                  <GlanceTimeline glance={answer()} />
                </section>
                <div class="columns">
                  <section aria-labelledby="disagree">
                    <h2 id="disagree">{word('disagree.title')}</h2>
                    <p class="note">{word('disagree.note')}</p>
                    <Disagreements glance={answer()} />
                    <VerdictSpectrum glance={answer()} />
                  </section>
                  <section aria-labelledby="silence">
                    <h2 id="silence">{word('silence.title')}</h2>
                    <SilenceMatrix glance={answer()} />
                  </section>
                </div>
                <section aria-labelledby="one">
                  <h2 id="one">{word('one.title')}</h2>
                  <p class="note">{word('one.note')}</p>
                  <SingleOriginRows glance={answer()} />
                </section>
                <Suspense>
                  <LazySingleDocumentEvents glance={answer()} />
                  <LazyDecisiveSilences of={answer()} />
                </Suspense>
              </>
            )}
          </Show>
        </PageArticle>
      )}
    </Show>
  );
}
