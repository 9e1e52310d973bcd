import { type Accessor, createSignal, type JSX, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';

/** Renders the first items of a list, and a button that shows the others. */
export function FoldedList<T>(props: { items: readonly T[]; first: number; children: (shown: Accessor<readonly T[]>) => JSX.Element }) {
  const { t } = useLanguage();
  const [all, setAll] = createSignal(false);
  const shown = () => (all() ? props.items : props.items.slice(0, props.first));
  return (
    <>
      {props.children(shown)}
      <Show when={!all() && props.items.length > props.first}>
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {t('show.all', { n: props.items.length })}
        </button>
      </Show>
    </>
  );
}
