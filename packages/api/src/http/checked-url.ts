import type { Context } from 'hono';
import { API_LIMITS } from './api-limits.ts';
import { Problem } from './problem.ts';

/** Path and query of the URL; throws 414 if they are too long. */
export function checkedUrl(c: Context): string {
  const { url } = c.req;
  const rest = url.slice(url.indexOf('/', 8));
  if (rest.length > API_LIMITS.urlLength)
    throw new Problem('too-long', 'the URL is too long', `at most ${API_LIMITS.urlLength} characters of path and query`);
  return rest;
}
