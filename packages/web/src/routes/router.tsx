import {
  type Accessor,
  type Component,
  createContext,
  createMemo,
  createSignal,
  onCleanup,
  type ParentComponent,
  Show,
  useContext,
  useTransition,
} from 'solid-js';
import { viewerPathAt } from '../site/current-site.ts';
import { createDistinctSignal } from '../ui/distinct-signal.ts';
import { type FollowedLink, followedLink, isPlainClick } from './followed-link.ts';
import { matchPath, type RouteParams } from './match-path.ts';

/** A page, by its path. */
export interface PageRoute {
  readonly path: string;
  readonly component: Component & { readonly preload?: () => Promise<unknown> };
  /** Asks ahead what the page will ask: on the way there, or when a link to it is pointed at. */
  readonly preload?: (args: { params: RouteParams }) => void;
}

interface RouteLocation {
  /** The path among the routes, and the one in the address: they differ where a static site lies in a folder. */
  readonly path: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly query: Readonly<Record<string, string | undefined>>;
}

interface NavigateOptions {
  readonly replace?: boolean;
  readonly scroll?: boolean;
  /** The page shows the change itself, with what it has: there is no other page to wait for. */
  readonly atOnce?: boolean;
}

interface RouterState {
  readonly location: RouteLocation;
  readonly params: Accessor<RouteParams>;
  readonly routing: Accessor<boolean>;
  go(to: string, how?: NavigateOptions): void;
}

const RoutingContext = createContext<RouterState>();

/** Shows the page that the address names. The page before it stands until the next one can be shown. */
export function Router(props: { root: ParentComponent; routes: readonly PageRoute[] }) {
  const [url, setUrl] = createSignal(new URL(location.href));
  const [routing, start] = useTransition();
  const find = (path: string) => {
    for (const route of props.routes) {
      const params = matchPath(route.path, path);
      if (params) return { route, params };
    }
    return null;
  };
  const ahead = (to: URL): void => {
    const found = find(pathIn(to));
    found?.route.component.preload?.().catch(() => null);
    found?.route.preload?.({ params: found.params });
  };
  /** The last place that was asked for: one that was overtaken leaves no trace. */
  let wanted = url();
  /** A place was left, and the next one is not in the history yet: a step that overtakes it stands for it. */
  let left = false;
  const move = (to: URL, arrived: () => void, atOnce = false): void => {
    wanted = to;
    if (atOnce) {
      setUrl(to);
      arrived();
      return;
    }
    ahead(to);
    void start(() => setUrl(to)).then(() => {
      if (wanted === to) arrived();
    });
  };
  const go = (to: URL, { replace = false, scroll = true, atOnce = false }: NavigateOptions): void => {
    const push = !replace && to.href !== location.href;
    if (push) history.replaceState({ y: scrollY }, '');
    left ||= push;
    const arrived = (): void => {
      history[left ? 'pushState' : 'replaceState'](null, '', to.href);
      left = false;
      if (to.hash) document.getElementById(decodeURIComponent(to.hash.slice(1)))?.scrollIntoView({ behavior: 'instant' });
      else if (scroll) scrollTo({ top: 0, behavior: 'instant' });
    };
    move(to, arrived, atOnce);
  };
  listenToNavigation({
    click(event) {
      const link = isPlainClick(event) ? followedLink(event) : null;
      if (!link) return;
      event.preventDefault();
      go(link.url, link);
    },
    pointed: (link) => ahead(link.url),
    back: (y) => {
      left = false;
      move(new URL(location.href), () => requestAnimationFrame(() => scrollTo({ top: y, behavior: 'instant' })));
    },
  });
  ahead(url());

  const path = createDistinctSignal(() => pathIn(url()));
  const pathname = createDistinctSignal(() => url().pathname);
  const search = createDistinctSignal(() => url().search);
  const hash = createDistinctSignal(() => url().hash);
  const query = createMemo(() => Object.fromEntries(new URLSearchParams(search())));
  const found = createMemo(() => find(path()));
  const route = createMemo(() => found()?.route);
  const here: RouteLocation = {
    get path() {
      return path();
    },
    get pathname() {
      return pathname();
    },
    get search() {
      return search();
    },
    get hash() {
      return hash();
    },
    get query() {
      return query();
    },
  };
  return (
    <RoutingContext.Provider
      value={{ location: here, params: () => found()?.params ?? {}, routing, go: (to, how = {}) => go(new URL(to, location.href), how) }}
    >
      <props.root>
        <Show when={route()} keyed>
          {(page) => <page.component />}
        </Show>
      </props.root>
    </RoutingContext.Provider>
  );
}

function pathIn({ pathname }: URL): string {
  return viewerPathAt(pathname) ?? pathname;
}

/** Follows links, asks ahead for what is pointed at, and goes back and forth with the browser's buttons. */
function listenToNavigation(on: {
  click: (event: MouseEvent) => void;
  pointed: (link: FollowedLink) => void;
  back: (y: number) => void;
}): void {
  const pointed = (event: Event) => {
    const link = followedLink(event);
    if (link) on.pointed(link);
  };
  const back = ({ state }: PopStateEvent) => on.back(Number(state?.y ?? 0));
  history.scrollRestoration = 'manual';
  document.addEventListener('click', on.click);
  document.addEventListener('pointerover', pointed, { passive: true });
  document.addEventListener('focusin', pointed);
  window.addEventListener('popstate', back);
  onCleanup(() => {
    document.removeEventListener('click', on.click);
    document.removeEventListener('pointerover', pointed);
    document.removeEventListener('focusin', pointed);
    window.removeEventListener('popstate', back);
  });
}

function useRouting(): RouterState {
  const routing = useContext(RoutingContext);
  if (!routing) throw new Error('no router around this part of the page');
  return routing;
}

export function useLocation(): RouteLocation {
  return useRouting().location;
}

/** Goes to an address of this site. */
export function useNavigate(): (to: string, how?: NavigateOptions) => void {
  return useRouting().go;
}

/** The parts of the path that the route names; they follow the address. */
export function useParams<P extends RouteParams>(): P {
  const { params } = useRouting();
  return new Proxy({} as P, { get: (_, name) => params()[String(name)] });
}

/** Whether another page is on its way. */
export function useIsRouting(): Accessor<boolean> {
  return useRouting().routing;
}
