import { comparisonViewAction } from '@synoptic/core/view/comparison-view-action';
import { COMPARISON_KEYMAP } from '@synoptic/core/view/keymap';
import { createEffect, on } from 'solid-js';
import { rowFragment } from '../corpus/paths.ts';
import { useLocation } from '../routes/router.tsx';
import { bindKeys } from '../ui/bind-keys.ts';
import { ARRANGE_KEYS } from './arrange-keys.ts';
import { useSynopsis } from './synopsis-model.ts';

const { rows, accounts, differences, base, depth } = COMPARISON_KEYMAP;
const COMPARISON_KEYS = { ...rows, ...accounts, ...differences, ...base, ...depth, ...ARRANGE_KEYS };

/** Binds the keys of the comparison and selects the row that the URL fragment names. Renders nothing. */
export function SynopsisKeys() {
  const { answer, rows: shownRows, state, dispatch } = useSynopsis();
  const location = useLocation();
  bindKeys(COMPARISON_KEYS, (key) => {
    const action = comparisonViewAction(key, state(), answer());
    if (action) dispatch(action);
  });
  createEffect(
    on([answer, () => location.hash], ([, hash]) => {
      const fragment = decodeURIComponent(hash.slice(1));
      if (!fragment) return;
      const at = shownRows().findIndex((row) => rowFragment(row) === fragment || row.cells.some((c) => c.claims.includes(fragment)));
      if (at < 0) return;
      dispatch({ do: 'go-row', to: at });
      requestAnimationFrame(() => document.getElementById(`row-${at}`)?.scrollIntoView({ block: 'center', behavior: 'instant' }));
    }),
  );
  return null;
}
