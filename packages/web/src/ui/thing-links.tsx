import type { Id } from '@synoptic/core/text/id';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { createSignal, For, Show } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';

/** A list longer than this is folded, unless only one or two would be hidden. */
const FEW = 8;

/** Things by name, as links in a sentence. */
export function ThingLinks(props: { of: readonly Id[]; speaker: ValueFormatter }) {
  const { href, t, count } = useLanguage();
  const [all, setAll] = createSignal(false);
  const hidden = () => (all() || props.of.length <= FEW + 2 ? 0 : props.of.length - FEW);
  return (
    <>
      <For each={hidden() ? props.of.slice(0, FEW) : props.of}>
        {(id, i) => (
          <>
            {i() > 0 ? t('list.comma') : ''}
            <a href={href(thingPath(id))}>{props.speaker.name(id)}</a>
          </>
        )}
      </For>
      <Show when={hidden()}>
        {' '}
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {count('count.more', hidden())}
        </button>
      </Show>
    </>
  );
}
