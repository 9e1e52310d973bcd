import type { Document } from '@synoptic/core/shapes/document';
import { For } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';

/** One `option` per document for a `select`, by siglum and name. */
export function DocumentOptions(props: { documents: readonly Document[]; value: 'id' | 'siglum'; chosen: string | null }) {
  const { tell } = useLanguage();
  return (
    <For each={props.documents}>
      {(document) => (
        <option value={document[props.value]} selected={props.chosen === document[props.value]}>
          {document.siglum} {tell(document.label)}
        </option>
      )}
    </For>
  );
}
