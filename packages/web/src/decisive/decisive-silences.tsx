import { describeDecisiveSilence } from '@synoptic/core/locale/describe-decisive-silence';
import type { Ledger } from '@synoptic/core/questions/ledger/ledger';
import type { Lexicon } from '@synoptic/core/reader/lexicon';
import { For, Show } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';

interface DecisiveLedger extends Pick<Ledger, 'decisive' | 'claims'> {
  readonly lexicon: Lexicon;
}

/** The silences that weigh: each in a sentence, with the way to the case (rule L10). */
export default function DecisiveSilences(props: { of: DecisiveLedger }) {
  const { t, href, speaker } = useLanguage();
  const { word } = useWords('decisive');
  const told = () => speaker(props.of.lexicon);
  return (
    <Show when={props.of.decisive.length > 0}>
      <section class="decisive" aria-labelledby="decisive">
        <h2 id="decisive">{word('title')}</h2>
        <p class="note">{word('note')}</p>
        <ul>
          <For each={props.of.decisive}>
            {(silence) => (
              <li>
                {describeDecisiveSilence(silence, props.of.claims, told())}{' '}
                <a href={href(thingPath(silence.case))}>{told().name(silence.case)}</a> <small>{t('rule', { n: silence.rule })}</small>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
