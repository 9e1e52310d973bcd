import type { KeyGroup } from '@synoptic/core/view/keymap';
import { createSignal, onCleanup } from 'solid-js';
import { isComposing } from '../browsers/is-composing.ts';

const KEYS_STORAGE_KEY = 'synoptic.keys';
const [keysEnabled, setOn] = createSignal(storedKeysEnabled());

/** True if single-key shortcuts are enabled. Speech-input users may turn them off, because dictated words would trigger them. */
export { keysEnabled };

export function setKeysEnabled(on: boolean): void {
  setOn(on);
  try {
    localStorage.setItem(KEYS_STORAGE_KEY, on ? 'on' : 'off');
  } catch {
    return;
  }
}

/** Binds keys while a component is mounted. Keys typed into a field are ignored. */
export function bindKeys<Action extends string>(keys: KeyGroup<Action>, perform: (action: Action) => void): void {
  const listen = (event: KeyboardEvent) => {
    const action = keys[event.key];
    if (!action || !keysEnabled() || event.ctrlKey || event.metaKey || event.altKey || isComposing(event) || isTyping(event.target)) return;
    // The space bar presses the button that has the focus.
    if (event.key === ' ' && event.target instanceof Element && event.target.closest('button, a, summary')) return;
    event.preventDefault();
    perform(action);
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
