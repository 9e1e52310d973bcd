import type { Id } from '@synoptic/core/text/id';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { createSignal, For, Show } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { DataText } from './data-text.tsx';

/** Longer lists are collapsed, unless only one or two items would be hidden. */
const FEW = 8;

/** Names of items as links, separated by commas. */
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
            <a href={href(thingPath(id))}>
              <DataText of={props.speaker.label(id)} />
            </a>
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
