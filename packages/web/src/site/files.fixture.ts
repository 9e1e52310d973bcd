import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FolderFiles } from '@synoptic/core/node/write-folder-safely';
import { getMimeType } from 'hono/utils/mime';
import type { ServedViewer } from '../browser.fixture.ts';

/** A static host: serves files under a base path, `index.html` for folders and `404.html` for missing files. */
export async function serveFiles(files: FolderFiles, base: string): Promise<ServedViewer & { readonly missed: readonly string[] }> {
  const missed: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    const { pathname, search } = new URL(url, 'http://files');
    const path = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : null;
    if (path !== null && files.has(`${path}/index.html`)) return response.writeHead(301, { location: `${pathname}/${search}` }).end();
    const name = path === null || (path !== '' && !path.endsWith('/')) ? path : `${path}index.html`;
    const file = name === null ? undefined : files.get(name);
    if (file === undefined) missed.push(pathname);
    const type = getMimeType(file === undefined ? '404.html' : (name ?? '')) ?? 'application/octet-stream';
    return response.writeHead(file === undefined ? 404 : 200, { 'content-type': type }).end(file ?? files.get('404.html'));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    missed,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
