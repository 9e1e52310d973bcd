import { verdictTally } from '@synoptic/core/view/selectors';
import { For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import { useSynopsis } from './synopsis-model.ts';

/** The number of rows with each verdict; each is a filter button. */
export function VerdictTally() {
  const { t, count } = useLanguage();
  const { answer, state, dispatch } = useSynopsis();
  const silent = () => answer().summary.silences.silent ?? 0;
  return (
    <div class="tally" role="group" aria-label={t('tally')}>
      <For each={verdictTally(answer())}>
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
