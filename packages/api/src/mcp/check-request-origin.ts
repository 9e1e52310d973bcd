import { Problem } from '../http/problem.ts';

/**
 * Protection from DNS rebinding and cross-origin requests, so that a web page cannot reach a local server through the user's
 * browser: `Host` must be an accepted name (null: any, where the platform checks it), and `Origin`, if sent, must have the same host.
 */
export function checkRequestOrigin(request: Request, hosts: readonly string[] | null): void {
  const host = parseUrl(`http://${request.headers.get('host') ?? new URL(request.url).host}`);
  if (!host || (hosts && !hosts.includes(host.hostname))) throw forbidden('this server does not answer under the host asked for');
  const origin = request.headers.get('origin');
  if (origin !== null && parseUrl(origin)?.host !== host.host) throw forbidden('a page of another origin may not ask here');
}

function parseUrl(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}

function forbidden(detail: string): Problem {
  return new Problem('forbidden', detail, 'ask from a program, or from a page of this server');
}
