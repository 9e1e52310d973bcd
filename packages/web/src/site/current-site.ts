import { addressAtSite, siteLocationOf, viewerPathAtSite } from './site-location.ts';

const currentSite = siteLocationOf(document.querySelector('meta[name=synoptic-corpus]')?.getAttribute('content') ?? null);

/** The corpus that stands in for a server, where this is a static site. */
export const siteCorpus = currentSite.corpus;
export const siteBase = currentSite.base;

export const addressOf = (path: string): string => addressAtSite(currentSite, path);
export const viewerPathAt = (pathname: string): string | null => viewerPathAtSite(currentSite, pathname);
