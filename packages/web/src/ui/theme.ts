import { createSignal } from 'solid-js';

/** The user's choice of theme; null follows the system. */
type PageTheme = 'light' | 'dark' | null;

const THEME_STORAGE_KEY = 'synoptic.theme';
const [theme, setSignal] = createSignal<PageTheme>(storedTheme());
applyTheme(theme());

export { theme };

export function setTheme(next: PageTheme): void {
  setSignal(next);
  applyTheme(next);
  storeTheme(next);
}

/** The opposite of the theme that is currently visible. */
export function oppositeTheme(): 'light' | 'dark' {
  const dark = theme() === 'dark' || (theme() === null && window.matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? 'light' : 'dark';
}

function applyTheme(next: PageTheme): void {
  if (next) document.documentElement.dataset['theme'] = next;
  else delete document.documentElement.dataset['theme'];
}

/** Reads the stored theme; null if the browser blocks storage, and then the choice lasts for this page. */
function storedTheme(): PageTheme {
  try {
    const kept = localStorage.getItem(THEME_STORAGE_KEY);
    return kept === 'light' || kept === 'dark' ? kept : null;
  } catch {
    return null;
  }
}

function storeTheme(next: PageTheme): void {
  try {
    if (next) localStorage.setItem(THEME_STORAGE_KEY, next);
    else localStorage.removeItem(THEME_STORAGE_KEY);
  } catch {
    return;
  }
}
