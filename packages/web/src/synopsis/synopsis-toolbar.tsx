import { translate } from '@synoptic/core/locale/value-formatter';
import { ARRANGEMENTS } from '@synoptic/core/text/arrangements';
import { COMPARISON_KEYMAP } from '@synoptic/core/view/keymap';
import { CELL_DEPTHS, type CellDepth } from '@synoptic/core/view/view-state';
import { For } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { openKeyHelp } from '../ui/key-help.tsx';
import { PAGE_KEYMAP } from '../ui/page-keymap.ts';
import { useSynopsis } from './synopsis-model.ts';

const [HELP] = Object.keys(PAGE_KEYMAP.help);
const [PREVIOUS, NEXT] = Object.keys(COMPARISON_KEYMAP.differences);

/** Controls for the arrangement, the base account and the depth of a comparison. */
export function SynopsisToolbar(props: { choosing: boolean; choose: () => void }) {
  const { t, language } = useLanguage();
  const { state, dispatch } = useSynopsis();
  const stepsTo = (depth: CellDepth) =>
    (CELL_DEPTHS.indexOf(depth) - CELL_DEPTHS.indexOf(state().depth) + CELL_DEPTHS.length) % CELL_DEPTHS.length;
  return (
    <div class="tools">
      <div class="segments" role="group" aria-label={t('arrange')}>
        <button type="button" aria-pressed={state().layout === 'answers'} onClick={() => dispatch({ do: 'show-answers' })}>
          {translate(language(), 'by.answer')}
        </button>
        <For each={ARRANGEMENTS}>
          {(by) => (
            <button
              type="button"
              aria-pressed={state().layout === 'table' && state().by === by}
              onClick={() => dispatch({ do: 'arrange', by })}
            >
              {translate(language(), `by.${by}`)}
            </button>
          )}
        </For>
      </div>
      <BaseSelect />
      <div class="segments" role="group" aria-label={t('depth')}>
        <For each={CELL_DEPTHS}>
          {(depth) => (
            <button
              type="button"
              aria-pressed={state().depth === depth}
              onClick={() => {
                for (let i = stepsTo(depth); i > 0; i--) dispatch({ do: 'next-depth' });
              }}
            >
              {t(`depth.${depth}`)}
            </button>
          )}
        </For>
      </div>
      <button type="button" class="quiet" aria-expanded={props.choosing} onClick={props.choose}>
        {t('choose')}
      </button>
      <span class="steps">
        <button
          type="button"
          onClick={() => dispatch({ do: 'next-difference', by: -1 })}
          aria-keyshortcuts={PREVIOUS}
          title={t('difference.previous')}
        >
          <span aria-hidden="true">‹</span>
          <span class="unseen">{t('difference.previous')}</span>
        </button>
        {t('difference')}
        <button
          type="button"
          onClick={() => dispatch({ do: 'next-difference', by: 1 })}
          aria-keyshortcuts={NEXT}
          title={t('difference.next')}
        >
          <span aria-hidden="true">›</span>
          <span class="unseen">{t('difference.next')}</span>
        </button>
      </span>
      <button type="button" class="icon" onClick={openKeyHelp} aria-keyshortcuts={HELP} aria-label={t('help')} title={t('help')}>
        ?
      </button>
    </div>
  );
}

/** Selects the base account, or none. */
function BaseSelect() {
  const { t, tell } = useLanguage();
  const { answer, state, dispatch } = useSynopsis();
  return (
    <label>
      {t('base')}{' '}
      <select
        onChange={(e) => {
          const siglum = e.currentTarget.value || state().base;
          if (siglum) dispatch({ do: 'toggle-base', siglum });
        }}
      >
        <option value="" selected={state().base === null}>
          {t('base.none')}
        </option>
        <For each={answer().accounts}>
          {(account) => (
            <option value={account.siglum} selected={state().base === account.siglum}>
              {account.siglum} {tell(account.label)}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
