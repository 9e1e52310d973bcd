import { fileNameOf, idOfFileName } from '@synoptic/core/text/file-name';

/** Base path of the viewer, and the corpus of a static site. */
interface SiteLocation {
  /** Path of the viewer's folder, with a slash at both ends. */
  readonly base: string;
  /** URL of the compiled corpus of a static site; null where a server answers. */
  readonly corpus: string | null;
}

/** Location by the corpus URL in the page's `meta` element; a static site lies in the folder of its corpus. */
export function siteLocationOf(corpus: string | null): SiteLocation {
  return { base: corpus === null ? '/' : corpus.slice(0, corpus.lastIndexOf('/') + 1), corpus };
}

/** Address of a path of the viewer: `/events/event:x?by=origin` is `/base/events/event_x/?by=origin` on a static site. */
export function addressAtSite({ base, corpus }: SiteLocation, path: string): string {
  if (corpus === null) return path;
  const [, pathname = '', rest = ''] = /^([^?#]*)(.*)$/.exec(path) ?? [];
  if (pathname.startsWith('/v1/')) return base + pathname.slice(1) + rest;
  const parts = pathname.split('/').filter(Boolean);
  return `${base}${parts.map((part) => `${fileNameOf(part.replace(/%3A/i, ':'))}/`).join('')}${rest}`;
}

/** Path of the viewer for the path of an address; null where it lies outside the viewer. The inverse of `addressAtSite`. */
export function viewerPathAtSite({ base, corpus }: SiteLocation, pathname: string): string | null {
  if (corpus === null) return pathname;
  if (`${pathname}/` === base) return '/';
  if (!pathname.startsWith(base)) return null;
  const parts = pathname
    .slice(base.length)
    .replace(/(^|\/)index\.html$/, '')
    .split('/')
    .filter(Boolean);
  return `/${parts.map(idOfFileName).join('/')}`;
}
