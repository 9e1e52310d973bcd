import { LANGUAGES } from '@synoptic/core/text/bilingual';
import { createEffect, createSignal, For } from 'solid-js';
import type { PageWord } from '../locale/en.ts';
import { useLanguage } from '../locale/language.tsx';
import { useLocation, useNavigate } from '../routes/router.tsx';
import { PAGE_KEYMAP } from './page-keymap.ts';
import { oppositeTheme, setTheme } from './theme.ts';

const SECTIONS: readonly { readonly path: string; readonly word: PageWord }[] = [
  { path: '/', word: 'nav.glance' },
  { path: '/events', word: 'nav.events' },
  { path: '/entities', word: 'nav.entities' },
  { path: '/documents', word: 'nav.documents' },
  { path: '/ledger', word: 'nav.ledger' },
  { path: '/timeline', word: 'nav.timeline' },
  { path: '/network', word: 'nav.network' },
  { path: '/claims', word: 'nav.claims' },
  { path: '/about', word: 'nav.about' },
];

const [SEARCH_KEY] = Object.keys(PAGE_KEYMAP.search);

const LANGUAGE_NAMES = { en: 'English', ja: '日本語' } as const;

export function Masthead() {
  const { t, href, language, hereIn } = useLanguage();
  const location = useLocation();
  const here = (path: string) => (path === '/' ? location.path === '/' : location.path.startsWith(path));
  const [wanted, setWanted] = createSignal(oppositeTheme());
  const turn = () => {
    setTheme(wanted());
    setWanted(oppositeTheme());
  };
  return (
    <header class="masthead">
      <a class="wordmark" href={href('/')}>
        Synoptic
      </a>
      <nav aria-label={t('nav')}>
        <For each={SECTIONS}>
          {(section) => (
            <a href={href(section.path)} aria-current={here(section.path) ? 'page' : undefined}>
              {t(section.word)}
            </a>
          )}
        </For>
      </nav>
      <SearchBox />
      <div class="switches">
        <span class="languages" role="group" aria-label={t('language')}>
          <For each={LANGUAGES}>
            {(l) => (
              <a href={hereIn(l)} lang={l} hreflang={l} noScroll replace aria-current={language() === l ? 'true' : undefined}>
                {LANGUAGE_NAMES[l]}
              </a>
            )}
          </For>
        </span>
        <button type="button" class="icon" onClick={turn} aria-label={t(`theme.${wanted()}`)} title={t(`theme.${wanted()}`)}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.5" />
            <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
          </svg>
        </button>
      </div>
    </header>
  );
}

/** Leads to the search page; there the page's own address and this box say the same. */
function SearchBox() {
  const { t, href } = useLanguage();
  const location = useLocation();
  const navigate = useNavigate();
  let box: HTMLInputElement | undefined;
  createEffect(() => {
    const q = location.query['q'];
    if (box && document.activeElement !== box) box.value = typeof q === 'string' && location.path === '/search' ? q : '';
  });
  const search = (further: boolean) => {
    const query = new URLSearchParams(further ? location.search : '');
    query.set('q', box?.value ?? '');
    navigate(href(`/search?${query}`), { replace: further, scroll: false });
  };
  const typed = debounced(() => {
    if (location.path === '/search' || box?.value) search(location.path === '/search');
  });
  return (
    <search class="find">
      <form
        onSubmit={(e) => {
          e.preventDefault();
          search(location.path === '/search');
        }}
      >
        <input
          ref={box}
          id="find"
          type="search"
          name="q"
          autocomplete="off"
          spellcheck={false}
          placeholder={t('search.placeholder')}
          aria-label={t('search')}
          aria-keyshortcuts={SEARCH_KEY}
          onInput={typed}
          onCompositionEnd={() => typed()}
        />
        <kbd aria-hidden="true">{SEARCH_KEY}</kbd>
      </form>
    </search>
  );
}

/** A word that is still being typed is not asked for, nor one that an input method still holds. */
function debounced(act: () => void): (event?: InputEvent) => void {
  let timer = 0;
  return (event) => {
    clearTimeout(timer);
    if (!event?.isComposing) timer = window.setTimeout(act, 180);
  };
}
