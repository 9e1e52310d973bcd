import type { EncodedAnswer } from './answer-cache.ts';
import { CACHE_CONTROL, type CachePolicy } from './cache-control.ts';
import { dataHeaders, sharingHeaders } from './response-headers.ts';
import type { ResponseContent } from './send-response.ts';

const answerHeaders = { ...dataHeaders, vary: 'Accept' };

const responseCache = new WeakMap<EncodedAnswer, Partial<Record<CachePolicy, ResponseContent>>>();

/** Response for a cached answer. It is cached with the answer, unless its headers name the URL. */
export function cachedResponse(answer: EncodedAnswer, freshness: CachePolicy, url: string, isPublic: boolean): ResponseContent {
  const { bytes, zipped, etag, type, policy, next } = answer;
  const of = (more: Readonly<Record<string, string>>): ResponseContent => ({
    body: bytes,
    zipped,
    etag,
    type,
    cacheControl: CACHE_CONTROL[freshness],
    headers: { ...answerHeaders, ...sharingHeaders(isPublic), ...(policy && { 'content-security-policy': policy }), ...more },
  });
  if (next !== null) return of({ link: `<${nextPageUrl(url, next)}>; rel="next"` });
  let known = responseCache.get(answer);
  if (!known) {
    known = {};
    responseCache.set(answer, known);
  }
  known[freshness] ??= of({});
  return known[freshness];
}

/** URL of the following page. */
function nextPageUrl(url: string, next: string): string {
  const query = searchParamsOf(url);
  query.set('next', next);
  return `${url.replace(/\?.*/, '')}?${query}`;
}

/** Query parameters of a URL. */
export function searchParamsOf(url: string): URLSearchParams {
  const mark = url.indexOf('?');
  return new URLSearchParams(mark < 0 ? '' : url.slice(mark));
}
