import type { Context } from 'hono';

/** The parts of Node's request and response that the app reads, where it runs on Node. */
interface NodeRequest {
  readonly incoming: {
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly complete: boolean;
    readonly socket: { readonly remoteAddress?: string | undefined; readonly destroyed: boolean };
  };
  readonly outgoing: { once(event: 'close', listener: () => void): unknown; off(event: 'close', listener: () => void): unknown };
}

/** Node's own request and response, if the server passes them on. */
export function nodeRequestOf(c: Context): NodeRequest | null {
  const env = c.env as Partial<NodeRequest> | undefined;
  return env?.incoming ? (env as NodeRequest) : null;
}

/** True if the client has closed the connection. */
export function isClientGone(c: Context): boolean {
  return nodeRequestOf(c)?.incoming.socket.destroyed ?? false;
}
