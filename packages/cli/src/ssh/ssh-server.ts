import { type AddressInfo, createServer, type Socket } from 'node:net';
import { clientSubnet } from '@synoptic/core/text/client-subnet';
import ssh2, { type Algorithms } from 'ssh2';
import type { OpenedCorpus } from '../terminal/host.ts';
import { ConnectionLimiter } from './connection-limiter.ts';
import { GuestConnection } from './guest-connection.ts';
import { startGuestWorkers } from './guest-worker-pool.ts';
import { sharedReader } from './shared-reader.ts';
import { SSH_LIMITS, type SshLimits } from './ssh-limits.ts';
import type { SshLog } from './ssh-log.ts';

/** Algorithms: Curve25519, authenticated ciphers and SHA-2, which every OpenSSH of the last ten years supports and ssh-audit accepts. */
const ALGORITHMS: Algorithms = {
  kex: ['curve25519-sha256', 'curve25519-sha256@libssh.org'],
  serverHostKey: ['ssh-ed25519'],
  cipher: ['aes256-gcm@openssh.com', 'aes128-gcm@openssh.com', 'aes256-ctr', 'aes128-ctr'],
  hmac: ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com'],
  compress: ['none'],
};

export interface SshOptions {
  readonly corpus: OpenedCorpus;
  readonly key: Buffer;
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly limits?: SshLimits;
  readonly log?: SshLog;
}

export interface SshServer {
  readonly port: number;
  /** Refuses new connections, ends the sessions, and resolves when the last has closed. */
  close(): Promise<void>;
}

/** Serves the screens and the reading commands to anonymous guests. Resolves when it listens, rejects if it cannot. */
export async function serveSsh({ corpus, key, host, port, limits = SSH_LIMITS, log = () => {} }: SshOptions): Promise<SshServer> {
  // Modules of the screens are loaded in advance, because loading blocks all sessions.
  await Promise.all([import('../session/open-session.ts'), import('../session/render-session.tsx')]);
  const gate = new ConnectionLimiter(limits);
  const clerks = await startGuestWorkers(corpus, limits);
  const house = { corpus: { ...corpus, reader: sharedReader(clerks.reader) }, clerks, limits, gate, log };
  const guests = new Map<string, GuestConnection>();
  let count = 0;
  const settings = { hostKeys: [key], ident: 'synoptic', algorithms: ALGORITHMS, keepaliveInterval: 15_000, keepaliveCountMax: 3 };
  const ssh = new ssh2.Server(settings, (connection, { ip, port }) => guests.get(`${ip} ${port}`)?.greet(connection));

  // The server accepts sockets itself, because ssh2 reports a client only after its first bytes, and silent ones count too.
  const door = createServer({ noDelay: true }, (socket: Socket) => {
    const number = ++count;
    const { remoteAddress = '', remotePort = 0 } = socket;
    const address = clientSubnet(remoteAddress);
    socket.on('error', () => socket.destroy());
    if (!gate.enter(address)) {
      log({ what: 'refused', guest: number, why: 'rate' });
      socket.destroy();
      return;
    }
    log({ what: 'connected', guest: number });
    const name = `${remoteAddress} ${remotePort}`;
    ssh.injectSocket(socket);
    guests.set(name, new GuestConnection(house, socket, address, number));
    socket.once('close', () => guests.delete(name));
  });
  await new Promise<void>((listening, failed) => door.once('error', failed).listen(port, host, listening));
  return {
    port: (door.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        door.close(() => void clerks.close().then(closed));
        for (const guest of guests.values()) guest.farewell();
        setTimeout(() => {
          for (const guest of guests.values()) guest.letGo('farewell');
        }, limits.farewell * 1000).unref();
      }),
  };
}
