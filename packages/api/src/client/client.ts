import { type ClientRequestOptions, hc } from 'hono/client';
import type { Api } from './api.ts';

/**
 * A client of the API whose questions and answers the compiler knows, by Hono's `hc`. `base` is where a server answers;
 * `options.fetch` puts something else in the place of the platform's.
 */
export function client(base: string, options: ClientRequestOptions = {}) {
  return hc<Api>(base, { ...options, buildSearchParams: toSearchParams });
}

/** A list has commas between its items, and stands once. */
function toSearchParams(query: Readonly<Record<string, unknown>>): URLSearchParams {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  return new URLSearchParams(given.map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)]));
}
