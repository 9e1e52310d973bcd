import { memoryReader } from '@synoptic/core/reader/memory';
import type { Hono } from 'hono';
import { createApp } from '../app.ts';
import { readPublicUrl } from '../crawling.ts';
import { logOf } from '../log.ts';
import type { Viewer } from '../viewer.ts';

let app: Hono | null = null;

/** The corpus is read when the first request comes: a function that starts does nothing yet. */
async function open(origin: string): Promise<Hono> {
  const { default: corpus } = await import('@synoptic/data/corpus.json', { with: { type: 'json' } });
  return createApp({
    reader: memoryReader(corpus),
    digest: corpus.digest,
    build: process.env['BUILD'] ?? process.env['VERCEL_DEPLOYMENT_ID'] ?? '',
    viewer: viewerOf(process.env['VIEWER'] ?? origin),
    log: logOf(process.env['LOG'], console.log),
    publicUrl: readPublicUrl(process.env['PUBLIC_URL']),
  });
}

/** The viewer's files lie beside the function under /_viewer, where the platform serves them. */
function viewerOf(origin: string): Viewer {
  return async (path) => {
    const { ok, body, headers } = await fetch(new URL(`/_viewer${path}`, origin));
    return ok && body ? { body, etag: headers.get('etag')?.replace(/^W\//, '') ?? '' } : null;
  };
}

export default async function handle(request: Request): Promise<Response> {
  app ??= await open(request.url);
  return app.fetch(request);
}
