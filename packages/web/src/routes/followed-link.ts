import 'solid-js';
import { viewerPathAt } from '../site/current-site.ts';

declare module 'solid-js' {
  namespace JSX {
    interface AnchorHTMLAttributes<T> {
      /** The page stays where it is scrolled to. */
      noScroll?: boolean;
      /** The address takes the place of the last one. */
      replace?: boolean;
    }
  }
}

export interface FollowedLink {
  readonly url: URL;
  readonly scroll: boolean;
  readonly replace: boolean;
}

/** The place of this site to which an event's link leads; null where the browser should do what it does. */
export function followedLink(event: Event): FollowedLink | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.defaultPrevented || link.hasAttribute('download')) return null;
  const drawn: Element = link;
  const href = drawn instanceof SVGAElement ? drawn.href.baseVal : link.getAttribute('href');
  if (!href || link.getAttribute('target') || link.getAttribute('rel')?.split(' ').includes('external')) return null;
  const url = new URL(href, location.href);
  if (url.origin !== location.origin || viewerPathAt(url.pathname) === null) return null;
  return { url, scroll: !link.hasAttribute('noscroll'), replace: link.hasAttribute('replace') };
}

/** A plain click: not one that opens another tab or saves. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.altKey && !event.ctrlKey && !event.shiftKey;
}
