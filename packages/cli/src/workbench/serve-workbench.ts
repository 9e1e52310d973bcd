import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { RunningServer } from '@synoptic/api/presets/node';
import type { Coder } from '@synoptic/core/node/decide-proposals';
import { listFiles } from '@synoptic/core/node/list-files';
import type { Terminal } from '../terminal/terminal.ts';
import { createWorkbenchApp } from './workbench-app.ts';
import { WorkbenchFolder } from './workbench-folder.ts';
import { workbenchToken } from './workbench-guard.ts';

interface WorkbenchOptions {
  readonly folder: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Folder of the built page. */
  readonly pagesDir: string;
  readonly coder: () => Promise<Coder>;
  readonly terminal: Terminal;
}

/** Serves the workbench of a folder to this machine only; `url` has the token in its fragment, which no browser sends to a server. */
export async function serveWorkbench({ folder: path, port, pagesDir, coder, terminal }: WorkbenchOptions): Promise<RunningServer> {
  const failed = (error: unknown) =>
    terminal.note(terminal.word('serve.watch-lost', { message: error instanceof Error ? error.message : String(error) }));
  const folder = new WorkbenchFolder({ folder: path, coder, failed });
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const file of await listFiles(pagesDir)) files.set(`/${file}`, new Uint8Array(await readFile(join(pagesDir, file))));
  const token = workbenchToken();
  const over = new AbortController();
  const app = createWorkbenchApp({ folder, token, files, terminal, ended: over.signal });
  const server = createAdaptorServer({ fetch: app.fetch, hostname: 'localhost' }) as Server;
  await new Promise<void>((listening, refused) => server.once('error', refused).listen(port, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/#${token}`,
    async close() {
      over.abort();
      const closed = new Promise<void>((done) => server.close(() => done()));
      await folder.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
