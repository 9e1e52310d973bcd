import { translate } from '@synoptic/core/locale/value-formatter';
import { ARRANGEMENTS } from '@synoptic/core/text/arrangements';
import { CELL_DEPTHS, type CellDepth } from '@synoptic/core/view/view-state';
import { For } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { openKeyHelp } from '../ui/key-help.tsx';
import { keyShortcutsOf } from '../ui/viewer-keymap.ts';
import { useSynopsis } from './synopsis-model.ts';

/** How the comparison is arranged, against whom it is read, and how much is shown. */
export function SynopsisToolbar(props: { choosing: boolean; choose: () => void }) {
  const { t, language, tell } = useLanguage();
  const { answer, state, dispatch } = useSynopsis();
  const stepsTo = (depth: CellDepth) =>
    (CELL_DEPTHS.indexOf(depth) - CELL_DEPTHS.indexOf(state().depth) + CELL_DEPTHS.length) % CELL_DEPTHS.length;
  return (
    <div class="tools">
      <div class="segments" role="group" aria-label={t('arrange')}>
        <For each={ARRANGEMENTS}>
          {(by) => (
            <button type="button" aria-pressed={state().by === by} onClick={() => dispatch({ do: 'arrange', by })}>
              {translate(language(), `by.${by}`)}
            </button>
          )}
        </For>
      </div>
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
          aria-keyshortcuts={keyShortcutsOf('previous-difference')}
          title={t('difference.previous')}
        >
          <span aria-hidden="true">‹</span>
          <span class="unseen">{t('difference.previous')}</span>
        </button>
        {t('difference')}
        <button
          type="button"
          onClick={() => dispatch({ do: 'next-difference', by: 1 })}
          aria-keyshortcuts={keyShortcutsOf('next-difference')}
          title={t('difference.next')}
        >
          <span aria-hidden="true">›</span>
          <span class="unseen">{t('difference.next')}</span>
        </button>
      </span>
      <button
        type="button"
        class="icon"
        onClick={openKeyHelp}
        aria-keyshortcuts={keyShortcutsOf('open-help')}
        aria-label={t('help')}
        title={t('help')}
      >
        ?
      </button>
    </div>
  );
}
