import { REVIEW_KEYMAP } from '@synoptic/core/review/review-state';
import { For, onMount } from 'solid-js';
import { useWords } from '../locale/use-words.ts';
import { keysEnabled, setKeysEnabled } from '../ui/bind-keys.ts';

const GROUPS = Object.entries(REVIEW_KEYMAP) as [keyof typeof REVIEW_KEYMAP, Readonly<Record<string, string>>][];

/** Dialog that lists the keys: the same as in the terminal. */
export function BenchKeys(props: { close: () => void }) {
  const { word } = useWords('workbench');
  const sheet = useWords('key-sheet');
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog?.showModal());
  return (
    <dialog ref={dialog} class="help" aria-labelledby="keys-title" onClose={() => props.close()}>
      <form method="dialog">
        <h2 id="keys-title">{word('keys')}</h2>
        <dl>
          <For each={GROUPS}>
            {([group, keys]) => (
              <div>
                <dt>
                  <For each={Object.keys(keys)}>{(key) => <kbd>{key === ' ' ? '␣' : key}</kbd>}</For>
                </dt>
                <dd>{word(`key.${group}`)}</dd>
              </div>
            )}
          </For>
        </dl>
        <label>
          <input type="checkbox" checked={keysEnabled()} onChange={(e) => setKeysEnabled(e.currentTarget.checked)} /> {sheet.word('on')}
        </label>
        <button type="submit" class="primary">
          {sheet.word('close')}
        </button>
      </form>
    </dialog>
  );
}
