import { Problem } from '../http/problem.ts';

/**
 * A page elsewhere must not reach a server on this machine through the reader's browser: the host asked for is one by
 * which the server is known (null: any, where a platform sees to it), and a browser asks only from the same host.
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
