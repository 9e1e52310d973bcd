import { HTML_STYLE } from '@synoptic/core/export/html/html-style';
import { sha256Base64 } from '@synoptic/core/text/digest';

/** What every answer says. */
const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Data may be read from any page, without credentials; it never runs. */
export const dataHeaders: Readonly<Record<string, string>> = {
  ...commonHeaders,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-expose-headers': 'ETag, Link',
};

/** What a page of the viewer may do: load its own files and ask its own server; nothing else. */
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
  // Markup and addresses of scripts come through one policy of the viewer's own (packages/web/src/trusted.ts).
  "require-trusted-types-for 'script'",
  'trusted-types synoptic',
];

/** And no page frames it. */
export const viewerHeaders: Readonly<Record<string, string>> = {
  ...commonHeaders,
  'content-security-policy': [...viewerPolicy, "frame-ancestors 'none'"].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** The page about the API: a style of its own, and no script. */
export const documentationHeaders: Readonly<Record<string, string>> = {
  ...commonHeaders,
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** A page that is data: its own style is known by its digest, and nothing else is let in. */
export function exportedPagePolicy(): string {
  const digest = sha256Base64(HTML_STYLE);
  return `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`;
}

export const ALLOWED_METHODS = 'GET, HEAD, OPTIONS';

/** The answer to OPTIONS, preflight or not. */
export function optionsResponse(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...dataHeaders,
      allow: ALLOWED_METHODS,
      'access-control-allow-methods': ALLOWED_METHODS,
      'access-control-allow-headers': 'Accept, If-None-Match',
      'access-control-max-age': '86400',
    },
  });
}
