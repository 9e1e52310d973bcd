import type { Bilingual } from '@synoptic/core/text/bilingual';
import { Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';

/** A title in the page's language, with the other language below it. */
export function ParallelTitle(props: { of: Bilingual }) {
  const { tell, other } = useLanguage();
  return (
    <>
      {tell(props.of)}
      <Show when={other(props.of).text !== tell(props.of)}>
        <small lang={other(props.of).lang}>{other(props.of).text}</small>
      </Show>
    </>
  );
}
