import { translate } from '@synoptic/core/locale/value-formatter';
import { LEDGER_ARRANGEMENTS, type LedgerArrangement } from '@synoptic/core/text/arrangements';
import { createEffect, createMemo, For, on, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import DecisiveSilences from '../decisive/decisive-silences.tsx';
import { useLanguage } from '../locale/language.tsx';
import { useLocation } from '../routes/router.tsx';
import { DataText } from '../ui/data-text.tsx';
import '../styles/ledger.css';
import { useWords } from '../locale/use-words.ts';
import { highlightFragment } from '../ui/highlight-fragment.ts';
import { PageArticle } from '../ui/page-article.tsx';
import { obligationFragment } from './obligation-path.ts';
import { ObligationSection } from './obligation-section.tsx';

/** Obligations with the cases that test them, by account. */
export default function LedgerPage() {
  const { language, speaker, href, titleOf } = useLanguage();
  const { word } = useWords('ledger');
  const location = useLocation();
  const by = (): LedgerArrangement => LEDGER_ARRANGEMENTS.find((a) => a === location.query['by']) ?? 'voice';
  const [answer] = createAnswer(by, (by) => cachedReader.ledger({ by }));
  // Another edition of the ledger does not scroll the page.
  const isLoaded = createMemo(() => answer() !== undefined);
  createEffect(
    on([isLoaded, by, () => location.hash], ([ledger, , hash]) => {
      if (ledger) highlightFragment(hash);
    }),
  );
  return (
    <PageArticle title={titleOf('/ledger')} class="ledger">
      <p class="lead">{word('lead')}</p>
      <div class="segments" role="group" aria-label={word('ways.by')}>
        <For each={LEDGER_ARRANGEMENTS}>
          {(arrangement) => (
            <a
              href={href(arrangement === 'voice' ? '/ledger' : `/ledger?by=${arrangement}`)}
              aria-current={by() === arrangement ? 'true' : undefined}
              noScroll
            >
              {translate(language(), `by.${arrangement}`)}
            </a>
          )}
        </For>
      </div>
      <Show when={answer.latest ?? answer()}>
        {(ledger) => (
          <>
            <nav class="contents" aria-label={word('contents')}>
              <For each={ledger().obligations}>
                {(o) => (
                  <a href={`#${obligationFragment(o.id)}`}>
                    <DataText of={speaker(ledger().lexicon).label(o.id)} /> <small>{o.cases.length}</small>
                  </a>
                )}
              </For>
            </nav>
            <DecisiveSilences of={ledger()} />
            <For each={ledger().obligations}>
              {(o) => <ObligationSection of={o} answer={ledger()} formatter={speaker(ledger().lexicon)} />}
            </For>
          </>
        )}
      </Show>
    </PageArticle>
  );
}
