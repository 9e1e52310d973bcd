import { HTML_STYLE } from '@synoptic/core/export/html/html-style';
import { sha256Base64 } from '@synoptic/core/text/digest';

/** Headers of every response. */
const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Headers of data: never executed, and readable only from pages of this server. */
export const dataHeaders: Readonly<Record<string, string>> = {
  ...commonHeaders,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
};

/** Headers that a public server adds to data: readable from any page, without credentials. */
const publicDataHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-expose-headers': 'ETag, Link, Retry-After',
};

/** Headers to add to data, depending on whether the server is public. */
export function sharingHeaders(isPublic: boolean): Readonly<Record<string, string>> {
  return isPublic ? publicDataHeaders : {};
}

/** Content-Security-Policy of the viewer: own files and own server only. */
export const viewerPolicy: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  // Markup and script URLs pass through one Trusted Types policy (packages/web/src/trusted-types-policy.ts).
  "require-trusted-types-for 'script'",
  'trusted-types synoptic',
];

/** Headers of the viewer's pages, which no page may frame. */
export const viewerHeaders: Readonly<Record<string, string>> = {
  ...commonHeaders,
  'content-security-policy': [...viewerPolicy, "frame-ancestors 'none'"].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Headers of the documentation page: its own stylesheet and no script. */
export const documentationHeaders: Readonly<Record<string, string>> = {
  ...commonHeaders,
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Content-Security-Policy of an exported page: its inline style by digest, nothing else. */
export function exportedPagePolicy(): string {
  const digest = sha256Base64(HTML_STYLE);
  return `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`;
}

export const ALLOWED_METHODS = 'GET, HEAD, OPTIONS';

const PREFLIGHT_HEADERS = {
  'access-control-allow-methods': ALLOWED_METHODS,
  'access-control-allow-headers': 'Accept, If-None-Match',
  'access-control-max-age': '86400',
};

/** Response to OPTIONS, for CORS preflights and other requests. */
export function optionsResponse(isPublic: boolean): Response {
  const sharing = isPublic ? { ...sharingHeaders(isPublic), ...PREFLIGHT_HEADERS } : {};
  return new Response(null, { status: 204, headers: { ...dataHeaders, allow: ALLOWED_METHODS, ...sharing } });
}
