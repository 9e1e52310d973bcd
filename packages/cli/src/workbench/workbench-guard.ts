import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { LOOPBACK_HOSTS } from '@synoptic/api/http/loopback';

/** Header that carries the token of a workbench. A page of another site cannot send it: its browser would have to ask this server first. */
const TOKEN_HEADER = 'x-synoptic-token';

/** A token that cannot be guessed, for one run of the workbench. */
export function workbenchToken(): string {
  return randomBytes(24).toString('base64url');
}

/**
 * Reason why a request is not from the page that this run opened; null if it is. Host: another name may be DNS rebinding. Origin: a page of
 * another site. Files of the page itself need no token, as they hold nothing of the user.
 */
export function refusalOf(request: Request, token: string, isData: boolean): 'host' | 'origin' | 'token' | null {
  const host = request.headers.get('host') ?? new URL(request.url).host;
  if (!URL.canParse(`http://${host}`) || !LOOPBACK_HOSTS.includes(new URL(`http://${host}`).hostname)) return 'host';
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== `http://${host}`) return 'origin';
  if (['cross-site', 'same-site'].includes(request.headers.get('sec-fetch-site') ?? '')) return isData ? 'origin' : null;
  return isData && !isSame(request.headers.get(TOKEN_HEADER) ?? '', token) ? 'token' : null;
}

/** Compares digests, which have one length, in constant time. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
