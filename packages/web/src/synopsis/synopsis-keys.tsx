import { type ComparisonAction, comparisonViewAction } from '@synoptic/core/view/keymap';
import { createEffect, on } from 'solid-js';
import { rowFragment } from '../corpus/paths.ts';
import { useLocation } from '../routes/router.tsx';
import { bindKeys } from '../ui/bind-keys.ts';
import { VIEWER_KEYMAP } from '../ui/viewer-keymap.ts';
import { useSynopsis } from './synopsis-model.ts';

/** Binds the keys of the comparison and moves to the row that the URL points at. Renders nothing. */
export function SynopsisKeys() {
  const { answer, rows, state, dispatch } = useSynopsis();
  const location = useLocation();
  const perform = (key: ComparisonAction) => () => {
    const action = comparisonViewAction(key, state(), answer());
    if (action) dispatch(action);
  };
  bindKeys(VIEWER_KEYMAP.comparison, {
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
      const wanted = decodeURIComponent(hash.slice(1));
      if (!wanted) return;
      const at = rows().findIndex((row) => rowFragment(row) === wanted || row.cells.some((c) => c.claims.includes(wanted)));
      if (at < 0) return;
      dispatch({ do: 'go-row', to: at });
      requestAnimationFrame(() => document.getElementById(`row-${at}`)?.scrollIntoView({ block: 'center', behavior: 'instant' }));
    }),
  );
  return null;
}
