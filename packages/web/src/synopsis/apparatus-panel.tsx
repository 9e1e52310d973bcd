import { describeClaimValue, describeRow, describeSilence } from '@synoptic/core/locale/describe-claim';
import { describeCountChecks } from '@synoptic/core/locale/describe-evidence';
import { explainVerdict } from '@synoptic/core/locale/explain-verdict';
import { translate } from '@synoptic/core/locale/value-formatter';
import type { Row } from '@synoptic/core/shapes/row';
import { For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { SettleHint } from '../settle/settle-hint.tsx';
import { DataText } from '../ui/data-text.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import { AttributionDiagram } from './attribution-diagram.tsx';
import { useSynopsis } from './synopsis-model.ts';

/** Explains the verdict of a row: sentence, rule, counts, attribution paths, and silent accounts. */
export default function ApparatusPanel(props: { row: Row }) {
  const { t, href, language } = useLanguage();
  const { word } = useWords('synopsis');
  const { answer, speaker } = useSynopsis();
  const silent = () => props.row.cells.filter((c) => c.silence !== null);
  const counts = () => props.row.corroboration;
  return (
    <div class="apparatus-body">
      <h2>{describeRow(props.row, answer().lexicon, speaker())}</h2>
      <p class="question">
        <DataText of={answer().lexicon.facets[props.row.facet]?.question} />
      </p>
      <p aria-live="polite">
        <VerdictMark of={props.row.verdict} />
        {word('apparatus.dash')}
        {explainVerdict(props.row, answer().claims, speaker())}{' '}
        <a class="rule" href={href(`/about#${props.row.rule}`)}>
          {t('rule', { n: props.row.rule })}
        </a>
      </p>
      <For each={describeCountChecks(props.row, answer().claims, speaker())}>{(check) => <p>{check}</p>}</For>
      <AttributionDiagram row={props.row} />
      <Show when={counts().values.length > 1}>
        <h3>{word('apparatus.values')}</h3>
        <ul class="values">
          <For each={counts().values}>
            {(value) => {
              const claims = () => value.claims.flatMap((id) => answer().claims[id] ?? []);
              return (
                <li>
                  <span>
                    <For each={[...new Set(claims().map((c) => c.voice))]}>{(voice) => <SiglumBadge of={voice} />}</For>
                    <For each={claims().slice(0, 1)}>{(claim) => describeClaimValue(claim, speaker())}</For>
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
                <SiglumBadge of={cell.account} />
                <span>
                  <b>{cell.silence ? translate(language(), `silence.${cell.silence}`) : ''}</b>
                  {word('apparatus.dash')}
                  {describeSilence(cell, speaker())}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
