import { RULES_VERSION } from '@synoptic/core/compare/rule-numbers';
import { canonicalJson } from '@synoptic/core/text/canonical-json';
import { sha256Hex } from '@synoptic/core/text/digest';

/** A moving path may say something else after the next build; a pinned one names its corpus and never does. */
export const CACHE_CONTROL = {
  moving: 'public, max-age=0, must-revalidate, stale-while-revalidate=60',
  pinned: 'public, max-age=31536000, immutable',
} as const;

export type CachePolicy = keyof typeof CACHE_CONTROL;

/** Makes strong ETags: whatever an answer's bytes depend on is in them. */
export function createEtagMaker(digest: string, build: string): (question: string, representation: string) => string {
  return (question, representation) => {
    const parts = { corpus: digest, rules: RULES_VERSION, build, question, representation };
    return `"${sha256Hex(canonicalJson(parts)).slice(0, 32)}"`;
  };
}

/**
 * Whether `If-None-Match` names this ETag. A proxy that compresses makes a strong tag weak, and what we compress bears
 * `-gz`: in both the client holds the same answer.
 */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '').replace(/-gz"$/, '"') === etag);
}
