import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { Hono } from 'hono';
import { createApp } from '../app.ts';
import { createRequestLog } from '../http/request-log.ts';
import { readPublicUrl } from '../pages/crawler-files.ts';
import type { ViewerFiles } from '../pages/viewer-handler.ts';

let app: Hono | null = null;

/** The corpus is read when the first request comes: a function that starts does nothing yet. */
async function openEdgeApp(origin: string): Promise<Hono> {
  const { default: corpus } = await import('@synoptic/data/corpus.json', { with: { type: 'json' } });
  return createApp({
    reader: memoryReader(corpus),
    digest: corpus.digest,
    build: process.env['BUILD'] ?? process.env['VERCEL_DEPLOYMENT_ID'] ?? '',
    viewer: viewerFromOrigin(process.env['VIEWER'] ?? origin),
    log: createRequestLog(process.env['LOG'], console.log),
    publicUrl: readPublicUrl(process.env['PUBLIC_URL']),
  });
}

/** The viewer's files lie beside the function under /_viewer, where the platform serves them. */
function viewerFromOrigin(origin: string): ViewerFiles {
  return async (path) => {
    const { ok, body, headers } = await fetch(new URL(`/_viewer${path}`, origin));
    return ok && body ? { body, etag: headers.get('etag')?.replace(/^W\//, '') ?? '' } : null;
  };
}

export default async function handleEdgeRequest(request: Request): Promise<Response> {
  app ??= await openEdgeApp(request.url);
  return app.fetch(request);
}
