import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { useLanguage } from '../locale/language.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { hueOfAccount } from './hue-of-account.ts';
import { useSynopsis } from './synopsis-model.ts';

/** Space that a column needs below the pinned names, in pixels. */
const LEAST_TABLE = 120;

interface PinnedHead {
  readonly siglum: string;
  readonly left: number;
  readonly width: number;
}

/**
 * Names of the columns, pinned to the top of the window while the page scrolls through a table that scrolls sideways: a header inside such a table sticks to its
 * box only. A picture of the header, so hidden from assistive technology.
 */
export function PinnedAccounts(props: { of: () => HTMLElement | undefined }) {
  const { tell } = useLanguage();
  const { accounts } = useSynopsis();
  const documents = useAccounts();
  const [heads, setHeads] = createSignal<readonly PinnedHead[]>([]);
  const measure = () => {
    const box = props.of();
    const head = box?.querySelector('thead');
    if (!box || !head) return setHeads([]);
    const frame = box.getBoundingClientRect();
    const isPast = head.getBoundingClientRect().bottom < 0 && frame.bottom > LEAST_TABLE;
    if (!isPast || box.scrollWidth <= box.clientWidth) return heads().length > 0 && setHeads([]);
    const columns = [...head.querySelectorAll<HTMLElement>('th[data-siglum]')];
    return setHeads(
      columns.map((column) => {
        const { left, width } = column.getBoundingClientRect();
        return { siglum: column.dataset['siglum'] ?? '', left: left - frame.left, width };
      }),
    );
  };
  onMount(() => {
    // Capture, because the scroll of the box does not bubble.
    document.addEventListener('scroll', measure, { passive: true, capture: true });
    addEventListener('resize', measure);
    onCleanup(() => {
      document.removeEventListener('scroll', measure, { capture: true });
      removeEventListener('resize', measure);
    });
  });
  return (
    <div class="pinned-accounts" aria-hidden="true" inert>
      <Show when={heads().length > 0}>
        <div>
          <For each={heads()}>
            {(head) => (
              <Show when={accounts().find(({ siglum }) => siglum === head.siglum)}>
                {(account) => (
                  <span style={{ 'inset-inline-start': `${head.left}px`, 'inline-size': `${head.width}px` }}>
                    <SiglumBadge of={account().siglum} hue={hueOfAccount(account(), documents)} /> {tell(account().label)}
                  </span>
                )}
              </Show>
            )}
          </For>
        </div>
      </Show>
    </div>
  );
}
