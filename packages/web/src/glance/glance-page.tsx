import { Show, Suspense } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { useLanguage } from '../locale/language.tsx';
import { DataText } from '../ui/data-text.tsx';
import '../styles/glance.css';
import { lazyPart } from '../locale/lazy-part.ts';
import { useWords } from '../locale/use-words.ts';
import { PageArticle } from '../ui/page-article.tsx';
import { ParallelTitle } from '../ui/parallel-title.tsx';
import { Conspectus } from './conspectus.tsx';
import { Disagreements } from './disagreements.tsx';
import { GlanceIntro } from './glance-intro.tsx';
import { GlanceTimeline } from './glance-timeline.tsx';
import { SilenceMatrix } from './silence-matrix.tsx';
import { SingleOriginRows } from './single-origin-rows.tsx';
import { VerdictSpectrum } from './verdict-spectrum.tsx';

const COUNTS = ['claims', 'voices', 'origins', 'events', 'entities'] as const;

/** Loaded late and placed last on the page, so that they cause no layout shift. */
const LazySingleDocumentEvents = lazyPart(() => import('./single-document-events.tsx'), ['single-document']);
const LazyDecisiveSilences = lazyPart(() => import('../decisive/decisive-silences.tsx'), ['decisive', 'reasons']);

/** Home page: the documents, the timeline, disagreements, silences, and rows with a single origin. */
export default function GlancePage() {
  const { tell, count } = useLanguage();
  const { word } = useWords('glance');
  const { documents } = useAccounts();
  const [card] = createAnswer(cachedReader.corpus);
  const [glance] = createAnswer(cachedReader.glance);
  /** Reads the resource once: a second read during a page transition would suspend the page for good. */
  const ready = () => {
    const corpus = card();
    return documents().length === corpus?.counts.documents ? corpus : null;
  };
  return (
    <Show when={ready()}>
      {(corpus) => (
        <PageArticle title={tell(corpus().title)} heading={<ParallelTitle of={corpus().title} />} class="glance">
          <p class="lead">
            <DataText of={corpus().describe} />
          </p>
          <p class="counts">{COUNTS.map((name) => count(`count.${name}`, corpus().counts[name])).join(' · ')}</p>
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
