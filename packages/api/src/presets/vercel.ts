import type { CompiledCorpus } from '@synoptic/core/model/corpus';
import { memoryReader } from '@synoptic/core/reader/memory';
import corpusText from '@synoptic/data/corpus.json';
import type { Hono } from 'hono';
import { createApp } from '../app.ts';
import type { Viewer } from '../viewer.ts';

let app: Hono | null = null;

/** Parsed when the first request comes: a function that starts does nothing yet. */
function open(origin: string): Hono {
  const corpus = JSON.parse(corpusText) as CompiledCorpus;
  return createApp({
    reader: memoryReader(corpus),
    digest: corpus.digest,
    build: process.env['BUILD'] ?? process.env['VERCEL_DEPLOYMENT_ID'] ?? '',
    viewer: viewerOf(process.env['VIEWER'] ?? origin),
  });
}

/** The viewer's files lie beside the function under /_viewer, where the platform serves them. */
function viewerOf(origin: string): Viewer {
  return async (path) => {
    const { ok, body, headers } = await fetch(new URL(`/_viewer${path}`, origin));
    return ok && body ? { body, etag: headers.get('etag')?.replace(/^W\//, '') ?? '' } : null;
  };
}

export default function handle(request: Request): Response | Promise<Response> {
  app ??= open(request.url);
  return app.fetch(request);
}
