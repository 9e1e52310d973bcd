import type { Text } from '@synoptic/core/text/text';
import { Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { DataText } from './data-text.tsx';

/** A title in the page's language with the other beneath it, as parallel editions print them. */
export function ParallelTitle(props: { of: Text }) {
  const { other } = useLanguage();
  return (
    <>
      <DataText of={props.of} />
      <Show when={other(props.of)}>
        {(title) => (
          <small lang={title().lang} dir={title().dir}>
            {title().text}
          </small>
        )}
      </Show>
    </>
  );
}
