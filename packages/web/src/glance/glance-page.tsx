import type { GlanceAnswer } from '@synoptic/core/shapes/glance';
import { createMemo, Show, Suspense } from 'solid-js';
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
import { chooseFindings } from './choose-findings.ts';
import { Disagreements } from './disagreements.tsx';
import { DocumentIndex } from './document-index.tsx';
import { FoldedList } from './folded-list.tsx';
import { GlanceTimeline } from './glance-timeline.tsx';
import { SingleOriginRows } from './single-origin-rows.tsx';
import { TellingSilences } from './telling-silences.tsx';

const FINDINGS = 3;
const FIRST_ROWS = 4;

/** Loaded late and placed last on the page, so that they cause no layout shift. */
const LazySingleDocumentEvents = lazyPart(() => import('./single-document-events.tsx'), ['single-document']);
const LazyDecisiveSilences = lazyPart(() => import('../decisive/decisive-silences.tsx'), ['decisive', 'reasons']);

/** Home page: three disagreements, the reader's own texts, the documents; below them all disagreements, sources, silences and the timeline. */
export default function GlancePage() {
  const { tell } = useLanguage();
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
            {word('begin')}
          </p>
          <Show when={glance()}>
            {(answer) => (
              <>
                <Findings of={answer()} />
                <OwnTexts />
                <section aria-labelledby="documents">
                  <h2 id="documents">{word('conspectus')}</h2>
                  <DocumentIndex lexicon={answer().lexicon} />
                </section>
                <Details of={answer()} />
              </>
            )}
          </Show>
        </PageArticle>
      )}
    </Show>
  );
}

/** The first disagreements as cards. */
function Findings(props: { of: GlanceAnswer }) {
  const { word, counted } = useWords('glance');
  const rows = createMemo(() => chooseFindings(props.of.disagreements, FINDINGS));
  const all = () => props.of.disagreements.length;
  return (
    <Show when={rows().length > 0}>
      <section aria-labelledby="findings" class="first">
        <h2 id="findings">
          {rows().length === all() ? counted('findings', all()) : word('findings.some', { n: rows().length, all: all() })}
        </h2>
        <Disagreements rows={rows()} glance={props.of} class="findings" />
      </section>
    </Show>
  );
}

/** Invitation to compare texts of the reader's own. */
function OwnTexts() {
  const { href, titleOf } = useLanguage();
  const { word } = useWords('glance');
  return (
    <div class="own-texts">
      <p>
        <b>{titleOf('/read')}</b>
        {word('own.dash')}
        {word('own')}
      </p>
      <a class="button" href={href('/read')}>
        {word('own.start')}
      </a>
    </div>
  );
}

function Details(props: { of: GlanceAnswer }) {
  const { href } = useLanguage();
  const { word } = useWords('glance');
  const rest = createMemo(() => {
    const shown = chooseFindings(props.of.disagreements, FINDINGS);
    return props.of.disagreements.filter((row) => !shown.includes(row));
  });
  return (
    <>
      <Show when={rest().length > 0}>
        <section aria-labelledby="disagree">
          <h2 id="disagree">{word('disagree.title')}</h2>
          <p class="note">
            {word('disagree.note')} <a href={href('/about')}>{word('begin.how')}</a>
          </p>
          <FoldedList items={rest()} first={FIRST_ROWS}>
            {(rows) => <Disagreements rows={rows()} glance={props.of} class="rest" />}
          </FoldedList>
        </section>
      </Show>
      <Show when={props.of.oneOrigin.length > 0}>
        <section aria-labelledby="one">
          <h2 id="one">{word('one.title')}</h2>
          <p class="note">
            {word('one.note')} <a href={href('/network')}>{word('begin.whom')}</a>
          </p>
          <SingleOriginRows glance={props.of} />
        </section>
      </Show>
      <TellingSilences glance={props.of} />
      <section aria-labelledby="when">
        <h2 id="when">{word('timeline.title')}</h2>
        <GlanceTimeline glance={props.of} />
      </section>
      <Suspense>
        <LazySingleDocumentEvents glance={props.of} />
        <LazyDecisiveSilences of={props.of} />
      </Suspense>
    </>
  );
}
