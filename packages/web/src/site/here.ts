import { addressIn, pathIn, placeOf } from './place.ts';

const here = placeOf(document.querySelector('meta[name=synoptic-corpus]')?.getAttribute('content') ?? null);

/** The corpus that stands in for a server, where this is a static site. */
export const siteCorpus = here.corpus;
export const base = here.base;

export const addressOf = (path: string): string => addressIn(here, path);
export const pathAt = (pathname: string): string | null => pathIn(here, pathname);
