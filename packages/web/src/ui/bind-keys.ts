import { createSignal, onCleanup } from 'solid-js';

const KEYS_STORAGE_KEY = 'synoptic.keys';
const [keysEnabled, setOn] = createSignal(storedKeysEnabled());

/** Whether single-key shortcuts are on; users of speech input may turn them off (WCAG 2.1.4). */
export { keysEnabled };

export function setKeysEnabled(on: boolean): void {
  setOn(on);
  try {
    localStorage.setItem(KEYS_STORAGE_KEY, on ? 'on' : 'off');
  } catch {
    return;
  }
}

/** Binds single-key shortcuts while a component is mounted. Keys typed into a field are ignored. */
export function bindKeys(bindings: Readonly<Record<string, () => void>>): void {
  const listen = (event: KeyboardEvent) => {
    const act = bindings[event.key];
    if (!act || !keysEnabled() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    event.preventDefault();
    act();
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
