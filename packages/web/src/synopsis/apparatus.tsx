import type { Row } from '@synoptic/core/compare/compare';
import { explain } from '@synoptic/core/locale/explain';
import { say } from '@synoptic/core/locale/speaker';
import { tellRow, tellSilence, tellValue } from '@synoptic/core/locale/tell';
import { tellChecks } from '@synoptic/core/locale/tell-behind';
import { For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { SettleHint } from '../settle/settle-hint.tsx';
import { Sig } from '../ui/sig.tsx';
import { VerdictMark } from '../ui/verdict.tsx';
import { useReading } from './reading.ts';
import { WaysDrawn } from './ways-drawn.tsx';
import { behindWords } from './words.ts';

/** Why a row has its verdict: the sentence, the rule, the counts, the path, and who is silent. */
export default function Apparatus(props: { row: Row }) {
  const { t, href, language, tell } = useLanguage();
  const { word } = useWords(behindWords);
  const { answer, speaker } = useReading();
  const silent = () => props.row.cells.filter((c) => c.silence !== null);
  const counts = () => props.row.corroboration;
  return (
    <div class="apparatus-body">
      <h2>{tellRow(props.row, answer().lexicon, speaker())}</h2>
      <p class="question">{tell(answer().lexicon.facets[props.row.facet]?.question)}</p>
      <p aria-live="polite">
        <VerdictMark of={props.row.verdict} />
        {word('apparatus.dash')}
        {explain(props.row, answer().claims, speaker())}{' '}
        <a class="rule" href={href(`/about#${props.row.rule}`)}>
          {t('rule', { n: props.row.rule })}
        </a>
      </p>
      <For each={tellChecks(props.row, answer().claims, speaker())}>{(check) => <p>{check}</p>}</For>
      <WaysDrawn row={props.row} />
      <Show when={counts().values.length > 1}>
        <h3>{word('apparatus.values')}</h3>
        <ul class="values">
          <For each={counts().values}>
            {(value) => {
              const told = () => value.claims.flatMap((id) => answer().claims[id] ?? []);
              return (
                <li>
                  <span>
                    <For each={[...new Set(told().map((c) => c.voice))]}>{(voice) => <Sig of={voice} />}</For>
                    <For each={told().slice(0, 1)}>{(claim) => tellValue(claim, speaker())}</For>
                  </span>
                  <span class="figure soft">{word('apparatus.of-origins', { n: value.origins })}</span>
                </li>
              );
            }}
          </For>
        </ul>
      </Show>
      <SettleHint row={props.row} />
      <Show when={silent().length > 0}>
        <h3>{word('apparatus.silent')}</h3>
        <ul class="silences">
          <For each={silent()}>
            {(cell) => (
              <li>
                <Sig of={cell.account} />
                <span>
                  <b>{cell.silence ? say(language(), `silence.${cell.silence}`) : ''}</b>
                  {word('apparatus.dash')}
                  {tellSilence(cell, speaker())}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
