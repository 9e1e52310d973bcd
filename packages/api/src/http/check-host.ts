import type { Hono } from 'hono';
import { API_LIMITS } from './api-limits.ts';
import { Problem } from './problem.ts';
import type { RequestLog } from './request-log.ts';
import { sharingHeaders } from './response-headers.ts';

/** Hosts whose requests a server accepts, and its response to others. */
interface HostCheck {
  readonly hosts: readonly string[];
  readonly isPublic: boolean;
  readonly log: RequestLog | undefined;
}

/**
 * Makes an app refuse requests whose Host header names none of `hosts`. A page of another site can make a browser send requests to a
 * private server under a name that it has pointed here (DNS rebinding), and could then read the answers as its own. The check
 * wraps the app instead of being a middleware, which would take each request off Hono's path for a single handler.
 */
export function checkHost(app: Hono, { hosts, isPublic, log }: HostCheck): void {
  const accepted = new Set<string>();
  const isAccepted = (host: string): boolean => {
    if (accepted.has(host)) return true;
    const url = `http://${host}`;
    if (!URL.canParse(url) || !hosts.includes(new URL(url).hostname)) return false;
    // The same host with many ports.
    if (accepted.size < API_LIMITS.addresses) accepted.add(host);
    return true;
  };
  const { fetch } = app;
  app.fetch = (request, env, context) => {
    if (isAccepted(hostOf(request, env))) return fetch(request, env, context);
    const { pathname } = new URL(request.url);
    log?.({ method: request.method, path: pathname, status: 403, ms: 0 });
    const hint = 'ask for localhost; for another name, set PUBLIC_URL to the public address of this server';
    return new Problem('forbidden', 'this server does not answer under this host name', hint).response(sharingHeaders(isPublic));
  };
}

/** Host header. On Node it is read from the raw request, which avoids building a `Headers` object. */
function hostOf(request: Request, env: unknown): string {
  const incoming = (env as { readonly incoming?: { readonly headers: { readonly host?: string } } } | undefined)?.incoming;
  return (incoming ? incoming.headers.host : request.headers.get('host')) ?? new URL(request.url).host;
}
