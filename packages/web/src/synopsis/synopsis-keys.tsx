import { createEffect, on } from 'solid-js';
import { rowFragment } from '../corpus/paths.ts';
import { useLocation } from '../routes/router.tsx';
import { bindKeys } from '../ui/bind-keys.ts';
import { useSynopsis } from './synopsis-model.ts';

/** Binds the keys of the comparison and selects the row that the URL fragment names. Renders nothing. */
export function SynopsisKeys() {
  const { answer, rows, accounts, state, dispatch } = useSynopsis();
  const location = useLocation();
  bindKeys({
    j: () => dispatch({ do: 'move-row', by: 1 }),
    k: () => dispatch({ do: 'move-row', by: -1 }),
    l: () => dispatch({ do: 'move-column', by: 1 }),
    h: () => dispatch({ do: 'move-column', by: -1 }),
    '>': () => dispatch({ do: 'next-difference', by: 1 }),
    '<': () => dispatch({ do: 'next-difference', by: -1 }),
    v: () => dispatch({ do: 'next-arrangement' }),
    o: () => dispatch({ do: 'next-depth' }),
    b: () => {
      const siglum = accounts()[state().column]?.siglum;
      if (siglum) dispatch({ do: 'toggle-base', siglum });
    },
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
