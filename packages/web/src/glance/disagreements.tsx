import { describeRow } from '@synoptic/core/locale/describe-claim';
import type { GlanceAnswer } from '@synoptic/core/shapes/glance';
import { createSignal, For, Show } from 'solid-js';
import { rowPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import { distinctValues } from './distinct-values.ts';

const ANSWERS = 4;
const FIRST = 8;

/** Where accounts disagree most: the rival answers, and whose they are. */
export function Disagreements(props: { glance: GlanceAnswer }) {
  const { t, href, speaker, count } = useLanguage();
  const [all, setAll] = createSignal(false);
  const rows = () => (all() ? props.glance.disagreements : props.glance.disagreements.slice(0, FIRST));
  const told = () => speaker(props.glance.lexicon);
  return (
    <>
      <ol class="disagreements">
        <For each={rows()}>
          {(row) => {
            const answers = () =>
              distinctValues(
                row.claims.flatMap((id) => props.glance.claims[id] ?? []),
                told(),
              );
            return (
              <li>
                <a class="subject" href={href(rowPath(row))}>
                  <b>{describeRow(row, props.glance.lexicon, told())}</b> <span>{told().name(row.about)}</span>
                </a>
                <VerdictMark of={row.verdict} />
                <ul class="rivals">
                  <For each={answers().slice(0, ANSWERS)}>
                    {(answer) => (
                      <li>
                        <span class="sigla">
                          <For each={answer.voices}>{(voice) => <SiglumBadge of={voice} />}</For>
                        </span>
                        <span>{answer.value}</span>
                      </li>
                    )}
                  </For>
                  <Show when={answers().length > ANSWERS}>
                    <li class="soft">{count('count.more', answers().length - ANSWERS)}</li>
                  </Show>
                </ul>
              </li>
            );
          }}
        </For>
      </ol>
      <Show when={!all() && props.glance.disagreements.length > FIRST}>
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {t('show.all', { n: props.glance.disagreements.length })}
        </button>
      </Show>
    </>
  );
}
