import { LEDGER_ARRANGEMENTS, type LedgerArrangement } from '@synoptic/core/compare/ledger';
import { say } from '@synoptic/core/locale/speaker';
import { createEffect, createResource, For, on, Show } from 'solid-js';
import { ask } from '../corpus/ask.ts';
import DecisiveSilences from '../decisive/decisive-silences.tsx';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { useLocation } from '../routes/router.tsx';
import '../styles/ledger.css';
import { Page } from '../ui/page.tsx';
import { pointAt } from '../ui/point-at.ts';
import { ObligationSection } from './obligation-section.tsx';
import { obligationKey } from './places.ts';
import { ledgerWords } from './words.ts';

/** Promise and practice: each obligation against its cases, as each account tells them. */
export default function LedgerPage() {
  const { language, speaker, href } = useLanguage();
  const { word } = useWords(ledgerWords);
  const location = useLocation();
  const by = (): LedgerArrangement => LEDGER_ARRANGEMENTS.find((a) => a === location.query['by']) ?? 'voice';
  const [answer] = createResource(by, (by) => ask.ledger({ by }));
  createEffect(
    on([answer, () => location.hash], ([told, hash]) => {
      if (told) pointAt(hash);
    }),
  );
  return (
    <Page title={word('title')} class="ledger">
      <p class="lead">{word('lead')}</p>
      <div class="segments" role="group" aria-label={word('ways.by')}>
        <For each={LEDGER_ARRANGEMENTS}>
          {(arrangement) => (
            <a
              href={href(arrangement === 'voice' ? '/ledger' : `/ledger?by=${arrangement}`)}
              aria-current={by() === arrangement ? 'true' : undefined}
              noScroll
            >
              {say(language(), `by.${arrangement}`)}
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
                  <a href={`#${obligationKey(o.id)}`}>
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
    </Page>
  );
}
