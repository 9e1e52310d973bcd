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
import {
  arriveAtScrollPosition,
  awaitScrollPosition,
  followScrollPosition,
  restoreScrollPosition,
  saveScrollPosition,
  scrollPositionOf,
} from './scroll-position.ts';

/** A page and the path pattern that selects it. */
export interface PageRoute {
  readonly path: string;
  readonly component: Component & { readonly preload?: () => Promise<unknown> };
  /** Prefetches the page's data, on navigation and when a link to the page is hovered or focused. */
  readonly preload?: (args: { params: RouteParams }) => void;
}

interface RouteLocation {
  /** The path that routes match, and the full path of the URL; they differ where a static site is served from a folder. */
  readonly path: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly query: Readonly<Record<string, string | undefined>>;
}

interface NavigateOptions {
  readonly replace?: boolean;
  readonly scroll?: boolean;
  /** Updates the URL without a transition, because the current page already has the data to render the change. */
  readonly atOnce?: boolean;
}

interface RouterState {
  readonly location: RouteLocation;
  readonly params: Accessor<RouteParams>;
  readonly routing: Accessor<boolean>;
  go(to: string, options?: NavigateOptions): void;
}

const RoutingContext = createContext<RouterState>();

/** Shows the page of the current URL. The previous page stays visible until the next one can be rendered. */
export function Router(props: { root: ParentComponent; routes: readonly PageRoute[] }) {
  const findRoute = (path: string): FoundRoute | null => {
    for (const route of props.routes) {
      const params = matchPath(route.path, path);
      if (params) return { route, params };
    }
    return null;
  };
  const { url, routing, go } = createHistory(findRoute);
  const location = createLocation(url);
  const found = createMemo(() => findRoute(location.path));
  const route = createMemo(() => found()?.route);
  return (
    <RoutingContext.Provider value={{ location, params: () => found()?.params ?? {}, routing, go }}>
      <props.root>
        <Show when={route()} keyed>
          {(page) => <page.component />}
        </Show>
      </props.root>
    </RoutingContext.Provider>
  );
}

interface FoundRoute {
  readonly route: PageRoute;
  readonly params: RouteParams;
}

/** The current URL, kept in step with the browser's history, and the function that navigates. */
function createHistory(findRoute: (path: string) => FoundRoute | null): Pick<RouterState, 'routing' | 'go'> & { url: Accessor<URL> } {
  const [url, setUrl] = createSignal(new URL(location.href));
  const [routing, startTransition] = useTransition();
  const preload = (to: URL): void => {
    const found = findRoute(pathIn(to));
    found?.route.component.preload?.().catch(() => null);
    found?.route.preload?.({ params: found.params });
  };
  /** The latest navigation; one that it overtakes leaves no history entry. */
  let latest = url();
  /** A navigation that pushes an entry has begun but not finished: a navigation that overtakes it pushes instead. */
  let pushPending = false;
  const move = (to: URL, onArrival: () => void, atOnce = false): void => {
    latest = to;
    if (atOnce) {
      setUrl(to);
      onArrival();
      return;
    }
    preload(to);
    void startTransition(() => setUrl(to)).then(() => {
      if (latest === to) onArrival();
    });
  };
  const navigate = (to: URL, { replace = false, scroll = true, atOnce = false }: NavigateOptions): void => {
    const push = !replace && to.href !== location.href;
    if (push) saveScrollPosition();
    pushPending ||= push;
    const onArrival = (): void => {
      arriveAtScrollPosition(!pushPending && !scroll);
      history[pushPending ? 'pushState' : 'replaceState'](pushPending ? null : history.state, '', to.href);
      pushPending = false;
      if (to.hash) document.getElementById(decodeURIComponent(to.hash.slice(1)))?.scrollIntoView({ behavior: 'instant' });
      else if (scroll) scrollTo({ top: 0, behavior: 'instant' });
    };
    move(to, onArrival, atOnce);
  };
  listenToNavigation({
    click(event) {
      const link = isPlainClick(event) ? followedLink(event) : null;
      if (!link) return;
      event.preventDefault();
      navigate(link.url, link);
    },
    pointed: (link) => preload(link.url),
    back: (state) => {
      pushPending = false;
      awaitScrollPosition();
      move(new URL(location.href), () => restoreScrollPosition(scrollPositionOf(state) ?? { y: 0, boxes: {} }));
    },
  });
  const left = scrollPositionOf(history.state);
  if (left) restoreScrollPosition(left);
  onCleanup(followScrollPosition());
  preload(url());
  return { url, routing, go: (to, options = {}) => navigate(new URL(to, location.href), options) };
}

/** The parts of a URL, each a signal of its own: a change of the query does not re-run what reads only the path. */
function createLocation(url: Accessor<URL>): RouteLocation {
  const path = createDistinctSignal(() => pathIn(url()));
  const pathname = createDistinctSignal(() => url().pathname);
  const search = createDistinctSignal(() => url().search);
  const hash = createDistinctSignal(() => url().hash);
  const query = createMemo(() => Object.fromEntries(new URLSearchParams(search())));
  return {
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
}

/** The path that the routes are matched against: without the folder that a static site is served from. */
function pathIn({ pathname }: URL): string {
  return viewerPathAt(pathname) ?? pathname;
}

/** Listens for clicks on links, for links that are hovered or focused (to prefetch), and for the browser's back and forward buttons. */
function listenToNavigation(on: {
  click: (event: MouseEvent) => void;
  pointed: (link: FollowedLink) => void;
  back: (state: unknown) => void;
}): void {
  const pointed = (event: Event) => {
    const link = followedLink(event);
    if (link) on.pointed(link);
  };
  const back = ({ state }: PopStateEvent) => on.back(state);
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

/** Returns a function that navigates to a URL of this site. */
export function useNavigate(): (to: string, options?: NavigateOptions) => void {
  return useRouting().go;
}

/** The parameters of the current route, read through a proxy so that they stay reactive. */
export function useParams<P extends RouteParams>(): P {
  const { params } = useRouting();
  return new Proxy({} as P, { get: (_, name) => params()[String(name)] });
}

/** Signal that is true while a navigation is pending. */
export function useIsRouting(): Accessor<boolean> {
  return useRouting().routing;
}
