import { createSignal } from 'solid-js';

/** Light or dark as the reader chose; null follows the system. */
export type Theme = 'light' | 'dark' | null;

const KEY = 'synoptic.theme';
const [theme, setSignal] = createSignal<Theme>(remembered());
show(theme());

export { theme };

export function setTheme(next: Theme): void {
  setSignal(next);
  show(next);
  remember(next);
}

/** What the other look would be, counted from what is seen now. */
export function opposite(): 'light' | 'dark' {
  const dark = theme() === 'dark' || (theme() === null && window.matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? 'light' : 'dark';
}

function show(next: Theme): void {
  if (next) document.documentElement.dataset['theme'] = next;
  else delete document.documentElement.dataset['theme'];
}

/** A browser may refuse to remember: then the choice holds for this page. */
function remembered(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : null;
  } catch {
    return null;
  }
}

function remember(next: Theme): void {
  try {
    if (next) localStorage.setItem(KEY, next);
    else localStorage.removeItem(KEY);
  } catch {
    return;
  }
}
