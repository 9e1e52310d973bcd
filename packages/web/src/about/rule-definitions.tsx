import { SILENCE_RULE_NUMBERS, SILENCES, VERDICT_RULE_NUMBERS, VERDICTS } from '@synoptic/core/compare/rule-numbers';
import { SILENCE_SIGNS } from '@synoptic/core/locale/signs';
import { translate } from '@synoptic/core/locale/value-formatter';
import { For } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DrawnSign } from '../ui/drawn-sign.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import type { MethodText } from './method-text.ts';

/** Definitions of the verdicts and of the kinds of silence, in the order in which the rules try them. */
export function RuleDefinitions(props: { text: Pick<MethodText, 'verdicts' | 'silences'> }) {
  const { language } = useLanguage();
  const { word } = useWords('about');
  return (
    <>
      <section id="rules">
        <h2>{word('about.verdicts')}</h2>
        <p>{word('about.verdicts.note')}</p>
        <dl class="rules">
          <For each={VERDICTS}>
            {(verdict) => (
              <div id={VERDICT_RULE_NUMBERS[verdict]}>
                <dt>
                  <span class="figure">{VERDICT_RULE_NUMBERS[verdict]}</span> <VerdictMark of={verdict} />
                </dt>
                <dd>{props.text.verdicts[verdict]}</dd>
              </div>
            )}
          </For>
        </dl>
      </section>
      <section>
        <h2>{word('about.silences')}</h2>
        <p>{word('about.silences.note')}</p>
        <dl class="rules">
          <For each={SILENCES}>
            {(silence) => (
              <div id={SILENCE_RULE_NUMBERS[silence]}>
                <dt>
                  <span class="figure">{SILENCE_RULE_NUMBERS[silence]}</span>{' '}
                  <span class={`glyph is-${silence}`} aria-hidden="true">
                    <DrawnSign of={SILENCE_SIGNS[silence].page} />
                  </span>{' '}
                  {translate(language(), `silence.${silence}`)}
                </dt>
                <dd>{props.text.silences[silence]}</dd>
              </div>
            )}
          </For>
        </dl>
      </section>
    </>
  );
}
