import { INTERFACE_LANGUAGE_CODES, INTERFACE_LANGUAGES } from '@synoptic/core/text/interface-languages';
import { createEffect, createSignal, For, on } from 'solid-js';
import { type FrameWord, useLanguage } from '../locale/language.tsx';
import { useLocation, useNavigate } from '../routes/router.tsx';
import { PAGE_KEYMAP } from './page-keymap.ts';
import { oppositeTheme, setTheme } from './theme.ts';

/** Sections on the line of the masthead where it is wide enough, and those that only its menu holds. */
const MAIN_SECTIONS = ['/', '/events', '/entities', '/documents', '/ledger', '/timeline'] as const;
const MORE_SECTIONS = ['/network', '/claims', '/read', '/about'] as const;

type Section = (typeof MAIN_SECTIONS | typeof MORE_SECTIONS)[number];

/** Sections whose title is too long for the masthead. */
const SHORT_TITLES: Readonly<Partial<Record<Section, FrameWord>>> = {
  '/': 'nav.glance',
  '/entities': 'nav.entities',
  '/ledger': 'nav.ledger',
  '/network': 'nav.network',
  '/read': 'nav.read',
};

const [SEARCH_KEY] = Object.keys(PAGE_KEYMAP.search);

export function Masthead() {
  const { t, href, language, hereIn } = useLanguage();
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
        <For each={MAIN_SECTIONS}>{(section) => <SectionLink to={section} class="main-section" />}</For>
        <SectionMenu />
      </nav>
      <SearchBox />
      <div class="switches">
        <span class="languages" role="group" aria-label={t('language')}>
          <For each={INTERFACE_LANGUAGE_CODES}>
            {(l) => (
              <a href={hereIn(l)} lang={l} hreflang={l} noScroll replace aria-current={language() === l ? 'true' : undefined}>
                {INTERFACE_LANGUAGES[l].name}
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

function SectionLink(props: { to: Section; class?: string }) {
  const { t, titleOf, href } = useLanguage();
  const location = useLocation();
  const title = () => {
    const short = SHORT_TITLES[props.to];
    return short ? t(short) : titleOf(props.to as Exclude<Section, '/'>);
  };
  const here = () => (props.to === '/' ? location.path === '/' : location.path.startsWith(props.to));
  return (
    <a href={href(props.to)} class={props.class} aria-current={here() ? 'page' : undefined}>
      {title()}
    </a>
  );
}

/** The sections that the line has no room for. A popover, so that Escape and a click elsewhere close it. */
function SectionMenu() {
  const { t } = useLanguage();
  const location = useLocation();
  let menu: HTMLDivElement | undefined;
  createEffect(
    on(
      () => location.path,
      () => menu?.matches(':popover-open') && menu.hidePopover(),
      { defer: true },
    ),
  );
  return (
    <>
      <button type="button" class="sections-button" popovertarget="sections">
        <span class="with-line">{t('nav.more')}</span>
        <span class="without-line">{t('nav.menu')}</span>
      </button>
      <div id="sections" popover="auto" ref={menu}>
        <For each={MAIN_SECTIONS}>{(section) => <SectionLink to={section} class="main-section" />}</For>
        <For each={MORE_SECTIONS}>{(section) => <SectionLink to={section} />}</For>
      </div>
    </>
  );
}

/** Search box that opens the search page, where it is kept in step with the query in the URL. */
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

/** Debounces input; text that an input method is still composing is ignored. */
function debounced(act: () => void): (event?: InputEvent) => void {
  let timer = 0;
  return (event) => {
    clearTimeout(timer);
    if (!event?.isComposing) timer = window.setTimeout(act, 180);
  };
}
