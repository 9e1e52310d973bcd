import { translate } from '@synoptic/core/locale/value-formatter';
import { LEDGER_ARRANGEMENTS, type LedgerArrangement } from '@synoptic/core/questions/ledger/ledger';
import { createEffect, createResource, For, on, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import DecisiveSilences from '../decisive/decisive-silences.tsx';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { useLocation } from '../routes/router.tsx';
import '../styles/ledger.css';
import { highlightFragment } from '../ui/highlight-fragment.ts';
import { PageArticle } from '../ui/page-article.tsx';
import { obligationFragment } from './ledger-paths.ts';
import { ObligationSection } from './obligation-section.tsx';

/** Promise and practice: each obligation against its cases, as each account tells them. */
export default function LedgerPage() {
  const { language, speaker, href } = useLanguage();
  const { word } = useWords('ledger');
  const location = useLocation();
  const by = (): LedgerArrangement => LEDGER_ARRANGEMENTS.find((a) => a === location.query['by']) ?? 'voice';
  const [answer] = createResource(by, (by) => cachedReader.ledger({ by }));
  createEffect(
    on([answer, () => location.hash], ([told, hash]) => {
      if (told) highlightFragment(hash);
    }),
  );
  return (
    <PageArticle title={word('title')} class="ledger">
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
        {(told) => (
          <>
            <nav class="contents" aria-label={word('contents')}>
              <For each={told().obligations}>
                {(o) => (
                  <a href={`#${obligationFragment(o.id)}`}>
                    {speaker(told().lexicon).name(o.id)} <small>{o.cases.length}</small>
                  </a>
                )}
              </For>
            </nav>
            <DecisiveSilences of={told()} />
            <For each={told().obligations}>{(o) => <ObligationSection of={o} answer={told()} speaker={speaker(told().lexicon)} />}</For>
          </>
        )}
      </Show>
    </PageArticle>
  );
}
