import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { build } from 'tsup';
import { describe, it } from 'vitest';
import { edgeFunction } from '../../tsup.config.ts';
import { missingTool } from './processes.fixture.ts';
import { runtimeConformance } from './runtime.conformance.ts';
import { buildShippedCorpus, smallViewer, type TestServer } from './runtimes.fixture.ts';
import { viewerFromFolder } from './viewer-from-folder.ts';

const reason = missingTool('edge-runtime');
if (reason) describe('the function on Vercel’s edge runtime', () => it.skip(reason, () => undefined));
else {
  runtimeConformance('the function on Vercel’s edge runtime', 3, serveOnEdgeRuntime);
}

interface EdgeRuntime {
  readonly runServer: (options: { runtime: unknown; port: number }) => Promise<{ url: string; close(): Promise<unknown> }>;
  readonly EdgeRuntime: new (options: { initialCode: string; extend: (context: object) => object }) => unknown;
}

/** The function as it is built, in Vercel's own edge runtime; a small server stands for the platform's static files. */
async function serveOnEdgeRuntime(): Promise<TestServer> {
  await buildShippedCorpus();
  const viewer = await smallViewer();
  const files = await viewerFromFolder(viewer.folder);
  const platform = new Hono().get('/_viewer/*', async (c) => {
    const file = await files(c.req.path.slice('/_viewer'.length));
    return file ? c.body(file.body as Uint8Array<ArrayBuffer>, 200, { etag: file.etag }) : c.notFound();
  });
  const statics = await new Promise<{ port: number; close(): void }>((resolve) => {
    const server = serve({ fetch: platform.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ port, close: () => server.close() }),
    );
  });

  const folder = await mkdtemp(join(tmpdir(), 'synoptic-edge-'));
  const entry = { 'vercel/index': fileURLToPath(new URL('vercel.ts', import.meta.url)) };
  await build({ ...edgeFunction(folder), entry, silent: true, config: false });
  const bundle = await readFile(join(folder, 'vercel/index.js'), 'utf8');
  // This runtime evaluates scripts, not modules: the module becomes an async function that returns its default export.
  // Only the licences of bundled libraries may follow the export.
  const body = bundle.replace(/export\s*\{\s*([\w$]+) as default\s*\};?(?=\s*(?:\/\*[\s\S]*)?$)/, 'return $1;');
  const initialCode = `const entry = (async () => {${body}\n})();
addEventListener('fetch', (event) => event.respondWith(entry.then((handle) => handle(event.request))));`;
  const { runServer, EdgeRuntime } = createRequire(new URL('../../../../tools/', import.meta.url))('edge-runtime') as EdgeRuntime;
  const env = { BUILD: 'test', VIEWER: `http://127.0.0.1:${statics.port}` };
  const runtime = new EdgeRuntime({ initialCode, extend: (context) => Object.assign(context, { process: { env } }) });
  const { url, close } = await runServer({ runtime, port: 0 });
  return {
    fetch: (path, init) => fetch(`${url.replace(/\/$/, '')}${path}`, init),
    close: async () => {
      await close();
      statics.close();
      await Promise.all([viewer.remove(), rm(folder, { recursive: true })]);
    },
  };
}
