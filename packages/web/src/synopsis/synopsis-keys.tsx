import { comparisonViewAction } from '@synoptic/core/view/comparison-view-action';
import type { ComparisonAction } from '@synoptic/core/view/keymap';
import { createEffect, on } from 'solid-js';
import { rowFragment } from '../corpus/paths.ts';
import { useLocation } from '../routes/router.tsx';
import { bindKeys } from '../ui/bind-keys.ts';
import { COMPARISON_PAGE_KEYMAP } from '../ui/viewer-keymap.ts';
import { useSynopsis } from './synopsis-model.ts';

/** Binds the keys of the comparison and selects the row that the URL fragment names. Renders nothing. */
export function SynopsisKeys() {
  const { answer, rows, state, dispatch } = useSynopsis();
  const location = useLocation();
  const perform = (key: ComparisonAction) => () => {
    const action = comparisonViewAction(key, state(), answer());
    if (action) dispatch(action);
  };
  bindKeys(COMPARISON_PAGE_KEYMAP, {
    'next-row': perform('next-row'),
    'previous-row': perform('previous-row'),
    'next-account': perform('next-account'),
    'previous-account': perform('previous-account'),
    'next-difference': perform('next-difference'),
    'previous-difference': perform('previous-difference'),
    'next-arrangement': perform('next-arrangement'),
    'next-depth': perform('next-depth'),
    'toggle-base': perform('toggle-base'),
  });
  createEffect(
    on([answer, () => location.hash], ([, hash]) => {
      const fragment = decodeURIComponent(hash.slice(1));
      if (!fragment) return;
      const at = rows().findIndex((row) => rowFragment(row) === fragment || row.cells.some((c) => c.claims.includes(fragment)));
      if (at < 0) return;
      dispatch({ do: 'go-row', to: at });
      requestAnimationFrame(() => document.getElementById(`row-${at}`)?.scrollIntoView({ block: 'center', behavior: 'instant' }));
    }),
  );
  return null;
}
