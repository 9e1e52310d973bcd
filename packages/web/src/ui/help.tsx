import { For } from 'solid-js';
import type { PageWord } from '../locale/en.ts';
import { useLanguage } from '../locale/language.tsx';
import { bindKeys, keysOn, turnKeys } from './keys.ts';

const KEYS: readonly { readonly keys: readonly string[]; readonly word: PageWord }[] = [
  { keys: ['/'], word: 'keys.search' },
  { keys: ['j', 'k'], word: 'keys.rows' },
  { keys: ['h', 'l'], word: 'keys.columns' },
  { keys: ['<', '>'], word: 'keys.differences' },
  { keys: ['v'], word: 'keys.arrange' },
  { keys: ['b'], word: 'keys.base' },
  { keys: ['o'], word: 'keys.depth' },
  { keys: ['?'], word: 'keys.help' },
];

const ID = 'help';

export function openHelp(): void {
  const sheet = document.getElementById(ID);
  if (sheet instanceof HTMLDialogElement && !sheet.open) sheet.showModal();
}

/** The sheet of keys, and the two that every page knows. */
export function Help() {
  const { t } = useLanguage();
  bindKeys({ '?': openHelp, '/': () => document.getElementById('find')?.focus() });
  return (
    <dialog id={ID} class="help" aria-labelledby="help-title">
      <form method="dialog">
        <h2 id="help-title">{t('help')}</h2>
        <dl>
          <For each={KEYS}>
            {({ keys, word }) => (
              <div>
                <dt>
                  <For each={keys}>{(key) => <kbd>{key}</kbd>}</For>
                </dt>
                <dd>{t(word)}</dd>
              </div>
            )}
          </For>
        </dl>
        <label>
          <input type="checkbox" checked={keysOn()} onChange={(e) => turnKeys(e.currentTarget.checked)} /> {t('keys.on')}
        </label>
        <button type="submit" class="primary">
          {t('close')}
        </button>
      </form>
    </dialog>
  );
}
