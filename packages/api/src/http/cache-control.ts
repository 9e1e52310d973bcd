import { RULES_VERSION } from '@synoptic/core/compare/rule-numbers';
import { canonicalJson } from '@synoptic/core/text/canonical-json';
import { sha256Hex } from '@synoptic/core/text/digest';

/** Moving paths may change with the next build; pinned paths name their corpus and never change. */
export const CACHE_CONTROL = {
  moving: 'public, max-age=0, must-revalidate, stale-while-revalidate=60',
  pinned: 'public, max-age=31536000, immutable',
} as const;

export type CachePolicy = keyof typeof CACHE_CONTROL;

/** Creates strong ETags from everything that the bytes of an answer depend on. */
export function createEtagMaker(digest: string, build: string): (question: string, representation: string) => string {
  return (question, representation) => {
    const parts = { corpus: digest, rules: RULES_VERSION, build, question, representation };
    return `"${sha256Hex(canonicalJson(parts)).slice(0, 32)}"`;
  };
}

/**
 * True if `If-None-Match` contains this ETag. Compressing proxies weaken a strong tag, and some servers append `-gz`: both mean
 * the same answer.
 */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '').replace(/-gz"$/, '"') === etag);
}
