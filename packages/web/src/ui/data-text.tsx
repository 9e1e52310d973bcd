import { isSameLanguage } from '@synoptic/core/text/language-tag';
import type { Text } from '@synoptic/core/text/text';
import { Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';

/** Letters of Hebrew, Arabic and the scripts beside them. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A text of the data, marked with its language and direction where it is not in the page's language, or holds names of the other direction. */
export function DataText(props: { of: Text | null | undefined }) {
  const { language, shown } = useLanguage();
  const text = () => (props.of ? shown(props.of) : null);
  const foreign = () => {
    const found = text();
    return found && (!isSameLanguage(found.lang, language()) || RIGHT_TO_LEFT.test(found.text)) ? found : null;
  };
  return (
    <Show when={foreign()} fallback={text()?.text}>
      {(it) => (
        <bdi lang={it().lang} dir={it().dir}>
          {it().text}
        </bdi>
      )}
    </Show>
  );
}
