import { describeDecisiveSilence } from '@synoptic/core/locale/describe-decisive-silence';
import type { Ledger } from '@synoptic/core/shapes/ledger';
import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import { For, Show } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';

interface DecisiveLedger extends Pick<Ledger, 'decisive' | 'claims'> {
  readonly lexicon: Lexicon;
}

/** Silences that matter for an account's own judgement (rule L10): one sentence each, with a link to the case. */
export default function DecisiveSilences(props: { of: DecisiveLedger }) {
  const { t, href, speaker } = useLanguage();
  const { word } = useWords('decisive');
  const formatter = () => speaker(props.of.lexicon);
  return (
    <Show when={props.of.decisive.length > 0}>
      <section class="decisive" aria-labelledby="decisive">
        <h2 id="decisive">{word('title')}</h2>
        <p class="note">{word('note')}</p>
        <ul>
          <For each={props.of.decisive}>
            {(silence) => (
              <li>
                {describeDecisiveSilence(silence, props.of.claims, formatter())}{' '}
                <a href={href(thingPath(silence.case))}>
                  <DataText of={formatter().label(silence.case)} />
                </a>{' '}
                <small>{t('rule', { n: silence.rule })}</small>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
