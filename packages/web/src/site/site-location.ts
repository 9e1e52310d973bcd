import { fileNameOf, idOfFileName } from '@synoptic/core/text/file-name';

/** Where the viewer lies, and whether a server answers it. */
interface SiteLocation {
  /** The folder of the viewer, with a slash at both ends. */
  readonly base: string;
  /** The address of the compiled corpus that stands in for a server; null where there is one. */
  readonly corpus: string | null;
}

/** A static site names its corpus in its pages, and lies where the corpus lies. */
export function siteLocationOf(corpus: string | null): SiteLocation {
  return { base: corpus === null ? '/' : corpus.slice(0, corpus.lastIndexOf('/') + 1), corpus };
}

/** The address of a path of the viewer (`/events/event:x?by=origin`). On a static site a page is a folder. */
export function addressAtSite({ base, corpus }: SiteLocation, path: string): string {
  if (corpus === null) return path;
  const [, way = '', rest = ''] = /^([^?#]*)(.*)$/.exec(path) ?? [];
  if (way.startsWith('/v1/')) return base + way.slice(1) + rest;
  const parts = way.split('/').filter(Boolean);
  return `${base}${parts.map((part) => `${fileNameOf(part.replace(/%3A/i, ':'))}/`).join('')}${rest}`;
}

/** The path of the viewer that an address's path stands for; null where it lies outside of the viewer. */
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
