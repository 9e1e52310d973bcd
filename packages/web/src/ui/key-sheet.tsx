import { For, onMount } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { keysEnabled, setKeysEnabled } from './bind-keys.ts';
import { keySheetWords } from './key-words.ts';
import { VIEWER_KEYMAP } from './viewer-keymap.ts';

/** A dialog that lists the keys and what they do. */
export default function KeySheet(props: { close: () => void }) {
  const { t } = useLanguage();
  const { word } = useWords(keySheetWords);
  let sheet: HTMLDialogElement | undefined;
  onMount(() => sheet?.showModal());
  return (
    <dialog ref={sheet} id="help" class="help" aria-labelledby="help-title" onClose={() => props.close()}>
      <form method="dialog">
        <h2 id="help-title">{t('help')}</h2>
        <dl>
          <For each={VIEWER_KEYMAP}>
            {(key) => (
              <div>
                <dt>
                  <For each={Object.keys(key.keys)}>{(name) => <kbd>{name}</kbd>}</For>
                </dt>
                <dd>{word(key.word)}</dd>
              </div>
            )}
          </For>
        </dl>
        <label>
          <input type="checkbox" checked={keysEnabled()} onChange={(e) => setKeysEnabled(e.currentTarget.checked)} /> {word('on')}
        </label>
        <button type="submit" class="primary">
          {word('close')}
        </button>
      </form>
    </dialog>
  );
}
