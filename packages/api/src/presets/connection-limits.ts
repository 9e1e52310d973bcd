import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { clientSubnet } from '@synoptic/core/text/client-subnet';
import type { ServerLimits } from '../http/api-limits.ts';

export interface ConnectionLimits {
  /** Bytes of answers that the connections of an address have not read yet. */
  unreadBytes(address: string): number;
  /** Refuses new connections, lets open requests end, cuts what is left at the deadline, and resolves when the last connection has closed. */
  drain(): Promise<void>;
}

type ConnectionCounts = Pick<ServerLimits, 'connections' | 'connectionsEach' | 'stalledMs' | 'idleMs' | 'drainMs'>;

/** State of a connection. */
interface OpenConnection {
  /** Requests whose responses are not complete. */
  requests: number;
  /** Bytes read when the last response was complete; more have arrived if there is half a request. */
  bytesRead: number;
}

/**
 * Limits the connections of a server: in all, from one address, and in time. `isExempt` names the addresses from which any number may
 * come, such as a proxy with the connections of all its clients.
 */
export function limitConnections(server: Server, isExempt: (address: string) => boolean, limits: ConnectionCounts): ConnectionLimits {
  const byAddress = new Map<string, Set<Socket>>();
  const open = new Map<Socket, OpenConnection>();
  let draining = false;
  server.maxConnections = limits.connections;
  // Node closes a connection on which nothing was read or written for this long, also one whose client has stopped reading.
  server.timeout = limits.stalledMs;
  server.keepAliveTimeout = limits.idleMs;

  server.on('connection', (socket: Socket) => {
    const address = clientSubnet(socket.remoteAddress ?? '');
    const sockets = byAddress.get(address) ?? new Set();
    if (sockets.size >= limits.connectionsEach && !isExempt(socket.remoteAddress ?? '')) {
      socket.destroy();
      return;
    }
    byAddress.set(address, sockets);
    sockets.add(socket);
    open.set(socket, { requests: 0, bytesRead: 0 });
    socket.once('close', () => {
      open.delete(socket);
      sockets.delete(socket);
      if (sockets.size === 0) byAddress.delete(address);
    });
  });

  const closeIfIdle = (socket: Socket, { requests, bytesRead }: OpenConnection): void => {
    if (requests === 0 && socket.bytesRead === bytesRead) socket.destroy();
  };
  function responseClosed(this: ServerResponse): void {
    const { socket } = this.req;
    const connection = open.get(socket);
    if (!connection) return;
    connection.requests -= 1;
    connection.bytesRead = socket.bytesRead;
    if (draining) closeIfIdle(socket, connection);
  }
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const connection = open.get(socket);
    if (!connection) return;
    connection.requests += 1;
    response.on('close', responseClosed);
  });

  return {
    unreadBytes: (address) => [...(byAddress.get(clientSubnet(address)) ?? [])].reduce((sum, socket) => sum + socket.writableLength, 0),
    async drain() {
      draining = true;
      const deadline = setTimeout(() => {
        for (const socket of open.keys()) socket.destroy();
      }, limits.drainMs);
      await new Promise<void>((closed, failed) => {
        // The method of HTTP servers also cuts responses that a slow client is reading, and no longer times requests out.
        NetServer.prototype.close.call(server, (error) => (error ? failed(error) : closed()));
        for (const [socket, connection] of open) closeIfIdle(socket, connection);
      });
      clearTimeout(deadline);
      // Ends the timer that looks for late requests.
      server.close(() => {});
    },
  };
}
