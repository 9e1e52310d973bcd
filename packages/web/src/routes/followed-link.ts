import 'solid-js';
import { viewerPathAt } from '../site/current-site.ts';

declare module 'solid-js' {
  namespace JSX {
    interface AnchorHTMLAttributes<T> {
      /** Keeps the scroll position. */
      noScroll?: boolean;
      /** Replaces the current history entry. */
      replace?: boolean;
    }
  }
}

export interface FollowedLink {
  readonly url: URL;
  readonly scroll: boolean;
  readonly replace: boolean;
}

/** The link to this site that an event is about; null if the browser should handle the event. */
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

/** True if a click has no modifier that opens another tab or saves the target. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.altKey && !event.ctrlKey && !event.shiftKey;
}
