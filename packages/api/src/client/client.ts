import { type ClientRequestOptions, hc } from 'hono/client';
import type { Api } from './api.ts';

/**
 * Creates a typed client of the API at `base`, based on Hono's `hc`.
 *
 * Parameters and answers are checked by the compiler; lists are arrays. `options.fetch` replaces the platform's `fetch`. Calls resolve
 * with a `Response` for any status and reject only if the server cannot be reached.
 *
 * @example
 * ```ts
 * import { createApp } from '@synoptic/api/app';
 * import { client } from '@synoptic/api/client';
 *
 * const app = createApp({ reader, digest: compiled.digest, build: 'example' });
 * const api = client('http://localhost', { fetch: app.request });
 * const response = await api.v1.claims.$get({ query: { facet: 'deaths', limit: 2 } });
 * (await response.json()).items.map((claim) => claim.facet); // → ['deaths', 'deaths']
 * ```
 */
export function client(base: string, options: ClientRequestOptions = {}) {
  return hc<Api>(base, { ...options, buildSearchParams: toSearchParams });
}

/** Lists are written with commas, in one parameter. */
function toSearchParams(query: Readonly<Record<string, unknown>>): URLSearchParams {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  return new URLSearchParams(given.map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)]));
}
