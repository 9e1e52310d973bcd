import type { Context, MiddlewareHandler } from 'hono';
import { Problem } from './problem.ts';
import { sharingHeaders } from './response-headers.ts';
import { requestHeader } from './send-response.ts';

/** Values of the Host header that were accepted; a client can make only as many as there are ports. */
const MOST_ACCEPTED = 1_000;

/**
 * Refuses requests whose Host header names none of `hosts`. A page of another site can make a browser send requests to a private
 * server under a name that it has pointed here (DNS rebinding), and could then read the answers as its own.
 */
export function checkHost(hosts: readonly string[], isPublic: boolean): MiddlewareHandler {
  const accepted = new Set<string>();
  const isAccepted = (host: string): boolean => {
    if (accepted.has(host)) return true;
    const url = `http://${host}`;
    if (!URL.canParse(url) || !hosts.includes(new URL(url).hostname)) return false;
    if (accepted.size < MOST_ACCEPTED) accepted.add(host);
    return true;
  };
  return (c, next) => (isAccepted(hostOf(c)) ? next() : Promise.resolve(refuse(isPublic)));
}

function hostOf(c: Context): string {
  return requestHeader(c, 'host') ?? new URL(c.req.url).host;
}

function refuse(isPublic: boolean): Response {
  const hint = 'ask for localhost; for another name, set PUBLIC_URL to the public address of this server';
  return new Problem('forbidden', 'this server does not answer under this host name', hint).response(sharingHeaders(isPublic));
}
