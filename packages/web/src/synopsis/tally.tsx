import { tally } from '@synoptic/core/view/select';
import { For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { VerdictMark } from '../ui/verdict.tsx';
import { useReading } from './reading.ts';

/** How many rows bear each verdict; each is a filter. */
export function Tally() {
  const { t, count } = useLanguage();
  const { answer, state, dispatch } = useReading();
  const silent = () => answer().summary.silences.silent ?? 0;
  return (
    <div class="tally" role="group" aria-label={t('tally')}>
      <For each={tally(answer())}>
        {({ verdict, rows }) => (
          <button
            type="button"
            aria-pressed={state().verdicts?.includes(verdict) ?? false}
            onClick={() => dispatch({ do: 'toggle-verdict', verdict })}
          >
            <VerdictMark of={verdict} /> <span class="figure">{rows}</span>
          </button>
        )}
      </For>
      <Show when={state().verdicts}>
        <button type="button" class="quiet" onClick={() => dispatch({ do: 'all-verdicts' })}>
          {t('tally.all')}
        </button>
      </Show>
      <Show when={silent() > 0}>
        <span class="soft">○ {count('count.silences', silent())}</span>
      </Show>
    </div>
  );
}
