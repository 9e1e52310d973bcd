import { addressAtSite, siteLocationOf, viewerPathAtSite } from './site-location.ts';

/** Location of this viewer, read from its own page. */
export const currentSite = siteLocationOf(document.querySelector('meta[name=synoptic-corpus]')?.getAttribute('content') ?? null);

export const addressOf = (path: string): string => addressAtSite(currentSite, path);
export const viewerPathAt = (pathname: string): string | null => viewerPathAtSite(currentSite, pathname);
