import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { clientSubnet } from '@synoptic/core/text/client-subnet';
import { API_LIMITS } from '../http/api-limits.ts';

export interface ConnectionLimits {
  /** Bytes of answers that the connections of an address have not read yet. */
  unreadBytes(address: string): number;
  /** Refuses new connections, lets open requests end, cuts what is left after `drainMs`, and resolves when the last connection has closed. */
  drain(drainMs?: number): Promise<void>;
}

interface OpenConnections {
  readonly sockets: Set<Socket>;
}

/** Milliseconds between two looks for connections that have become idle while the server stops. */
const DRAIN_CHECK_MS = 50;

/**
 * Limits the connections of a server: in all, from one address, and in time. `isExempt` names the addresses from which any number may
 * come, such as a proxy with the connections of all its clients.
 */
export function limitConnections(
  server: Server,
  isExempt: (address: string) => boolean,
  limits: ConnectionCounts = API_LIMITS,
): ConnectionLimits {
  const open = new Map<string, OpenConnections>();
  server.maxConnections = limits.connections;
  // Node closes a connection on which nothing was read or written for this long, also one whose client has stopped reading.
  server.timeout = limits.stalled;
  server.keepAliveTimeout = limits.idle;
  server.on('connection', (socket: Socket) => {
    const address = clientSubnet(socket.remoteAddress ?? '');
    const { sockets } = open.get(address) ?? { sockets: new Set() };
    if (sockets.size >= limits.connectionsEach && !isExempt(socket.remoteAddress ?? '')) {
      socket.destroy();
      return;
    }
    open.set(address, { sockets });
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0) open.delete(address);
    });
  });
  const allSockets = () => [...open.values()].flatMap(({ sockets }) => [...sockets]);
  return {
    unreadBytes: (address) =>
      [...(open.get(clientSubnet(address))?.sockets ?? [])].reduce((sum, { writableLength }) => sum + writableLength, 0),
    drain: (drainMs = API_LIMITS.drain) =>
      new Promise((drained, failed) => {
        const closeIdle = () => server.closeIdleConnections();
        const idle = setInterval(closeIdle, DRAIN_CHECK_MS);
        const deadline = setTimeout(() => {
          for (const socket of allSockets()) socket.destroy();
        }, drainMs);
        server.close((error) => {
          clearInterval(idle);
          clearTimeout(deadline);
          if (error) failed(error);
          else drained();
        });
        closeIdle();
        for (const socket of allSockets()) if (socket.bytesRead === 0) socket.destroy();
      }),
  };
}

type ConnectionCounts = Readonly<Record<'connections' | 'connectionsEach' | 'stalled' | 'idle', number>>;
