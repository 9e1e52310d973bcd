import type { ActionOf, KeyBinding } from '@synoptic/core/view/keymap';
import { createSignal, onCleanup } from 'solid-js';

const KEYS_STORAGE_KEY = 'synoptic.keys';
const [keysEnabled, setOn] = createSignal(storedKeysEnabled());

/** Whether single keys do something. Users of speech input may turn them off: a dictated word would press them. */
export { keysEnabled };

export function setKeysEnabled(on: boolean): void {
  setOn(on);
  try {
    localStorage.setItem(KEYS_STORAGE_KEY, on ? 'on' : 'off');
  } catch {
    return;
  }
}

/** Binds the keys of a keymap while a component is mounted. Keys typed into a field are ignored. */
export function bindKeys<const Binding extends KeyBinding>(
  keymap: readonly Binding[],
  handlers: Readonly<Record<ActionOf<Binding>, () => void>>,
): void {
  const listen = (event: KeyboardEvent) => {
    const action = keymap.find(({ keys }) => keys[event.key])?.keys[event.key] as ActionOf<Binding> | undefined;
    if (!action || !keysEnabled() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    event.preventDefault();
    handlers[action]();
  };
  document.addEventListener('keydown', listen);
  onCleanup(() => document.removeEventListener('keydown', listen));
}

function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]') !== null;
}

function storedKeysEnabled(): boolean {
  try {
    return localStorage.getItem(KEYS_STORAGE_KEY) !== 'off';
  } catch {
    return true;
  }
}
