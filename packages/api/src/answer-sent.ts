import type { Answer } from './answers.ts';
import { CACHE_CONTROL, type Freshness } from './caching.ts';
import { dataHeaders } from './headers.ts';
import type { Sent } from './sending.ts';

const headers = { ...dataHeaders, vary: 'Accept' };

const made = new WeakMap<Answer, Partial<Record<Freshness, Sent>>>();

/** An answer with what is said of it; made once for as long as it is kept, unless it names its own URL. */
export function sentOf(answer: Answer, freshness: Freshness, url: string): Sent {
  const { bytes, etag, type, policy, next } = answer;
  const of = (more: Readonly<Record<string, string>>): Sent => ({
    body: bytes,
    etag,
    type,
    cacheControl: CACHE_CONTROL[freshness],
    headers: { ...headers, ...(policy && { 'content-security-policy': policy }), ...more },
  });
  if (next !== null) return of({ link: `<${following(url, next)}>; rel="next"` });
  let known = made.get(answer);
  if (!known) {
    known = {};
    made.set(answer, known);
  }
  known[freshness] ??= of({});
  return known[freshness];
}

/** The same question for the following page. */
function following(url: string, next: string): string {
  const query = queryOf(url);
  query.set('next', next);
  return `${url.replace(/\?.*/, '')}?${query}`;
}

/** The query of an address, parameter by parameter. */
export function queryOf(url: string): URLSearchParams {
  const mark = url.indexOf('?');
  return new URLSearchParams(mark < 0 ? '' : url.slice(mark));
}
