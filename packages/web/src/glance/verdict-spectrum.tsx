import { VERDICTS } from '@synoptic/core/compare/rule-numbers';
import type { GlanceAnswer } from '@synoptic/core/shapes/glance';
import { For } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { VerdictMark } from '../ui/verdict-mark.tsx';

/** Share of each verdict among all rows of the corpus, as one stacked bar with a legend. */
export function VerdictSpectrum(props: { glance: GlanceAnswer }) {
  const { count } = useLanguage();
  const { word } = useWords('glance');
  const order = () =>
    VERDICTS.filter((v) => props.glance.verdicts[v])
      .map((verdict) => ({ verdict, rows: props.glance.verdicts[verdict] ?? 0 }))
      .sort((a, b) => b.rows - a.rows);
  const bars = () => {
    let x = 0;
    return order().map(({ verdict, rows }) => {
      const width = (rows / props.glance.rows) * 1000;
      x += width;
      return { verdict, x: x - width, width };
    });
  };
  return (
    <figure class="spectrum">
      <figcaption>{word('spectrum', { rows: count('count.rows', props.glance.rows) })}</figcaption>
      <svg viewBox="0 0 1000 10" preserveAspectRatio="none" width="100%" height="10" aria-hidden="true">
        <For each={bars()}>
          {(bar) => <rect class={`fill v-${bar.verdict}`} x={bar.x} y="0" width={Math.max(1, bar.width - 2)} height="10" />}
        </For>
      </svg>
      <ul>
        <For each={order()}>
          {({ verdict, rows }) => (
            <li>
              <VerdictMark of={verdict} /> <span class="figure">{rows}</span>
            </li>
          )}
        </For>
      </ul>
    </figure>
  );
}
