import { addressAtSite, siteLocationOf, viewerPathAtSite } from './site-location.ts';

const metaContent = (name: string): string | null => document.querySelector(`meta[name=synoptic-${name}]`)?.getAttribute('content') ?? null;

/** Location of this viewer, read from its own page. */
export const currentSite = siteLocationOf(metaContent('corpus'));

/** Digest of the corpus when the page was sent, if its server watches the data folder; otherwise null. */
export const watchedDigest = metaContent('watch');

export const addressOf = (path: string): string => addressAtSite(currentSite, path);
export const viewerPathAt = (pathname: string): string | null => viewerPathAtSite(currentSite, pathname);
