import type { Context } from 'hono';
import { API_LIMITS } from './api-limits.ts';
import { Problem } from './problem.ts';

/** The URL's path and query, if they are not too long. */
export function checkedUrl(c: Context): string {
  const { url } = c.req;
  const rest = url.slice(url.indexOf('/', 8));
  if (rest.length > API_LIMITS.url)
    throw new Problem('too-long', 'the URL is too long', `at most ${API_LIMITS.url} characters of path and query`);
  return rest;
}
