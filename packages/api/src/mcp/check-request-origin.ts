import { Problem } from '../http/problem.ts';

/**
 * Protects a local server from web pages (DNS rebinding, cross-site requests): the Host header must be one of `hosts` (null for
 * any, where the platform checks it), and an Origin header must have the same host.
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
  return new Problem('forbidden', detail, 'use a program, or a page of this server');
}
