import type { GlanceAnswer, Highlight } from '@synoptic/core/shapes/glance';
import { For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import { distinctValues } from './distinct-values.ts';
import { FoldedList } from './folded-list.tsx';
import { RowLink } from './row-link.tsx';

const MAX_ANSWERS = 4;
const FIRST_ROWS = 8;

/** Rows on which accounts disagree, each with its rival answers and their voices. */
export function Disagreements(props: { glance: GlanceAnswer }) {
  return (
    <FoldedList items={props.glance.disagreements} first={FIRST_ROWS}>
      {(rows) => (
        <ol class="disagreements">
          <For each={rows()}>
            {(row) => (
              <li>
                <RowLink row={row} lexicon={props.glance.lexicon} />
                <VerdictMark of={row.verdict} />
                <RivalAnswers row={row} glance={props.glance} />
              </li>
            )}
          </For>
        </ol>
      )}
    </FoldedList>
  );
}

function RivalAnswers(props: { row: Highlight; glance: GlanceAnswer }) {
  const { speaker, count } = useLanguage();
  const answers = () =>
    distinctValues(
      props.row.claims.flatMap((id) => props.glance.claims[id] ?? []),
      speaker(props.glance.lexicon),
    );
  return (
    <ul class="rivals">
      <For each={answers().slice(0, MAX_ANSWERS)}>
        {(answer) => (
          <li>
            <span class="sigla">
              <For each={answer.voices}>{(voice) => <SiglumBadge of={voice} />}</For>
            </span>
            <span>{answer.value}</span>
          </li>
        )}
      </For>
      <Show when={answers().length > MAX_ANSWERS}>
        <li class="soft">{count('count.more', answers().length - MAX_ANSWERS)}</li>
      </Show>
    </ul>
  );
}
