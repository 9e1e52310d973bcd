import { createSignal, onCleanup } from 'solid-js';

const KEY = 'synoptic.keys';
const [keysOn, setOn] = createSignal(remembered());

/** Whether single keys do something; who speaks to the machine may turn them off. */
export { keysOn };

export function turnKeys(on: boolean): void {
  setOn(on);
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    return;
  }
}

/** Binds single keys while a part of the page is shown. Keys that are typed into a field stay there. */
export function bindKeys(bindings: Readonly<Record<string, () => void>>): void {
  const listen = (event: KeyboardEvent) => {
    const act = bindings[event.key];
    if (!act || !keysOn() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTaken(event.target)) return;
    event.preventDefault();
    act();
  };
  document.addEventListener('keydown', listen);
  onCleanup(() => document.removeEventListener('keydown', listen));
}

function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]') !== null;
}

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}
