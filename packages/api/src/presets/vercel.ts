import type { Hono } from 'hono';
import { openAppOrRefuse, viewerFromHttp } from './open-app.ts';

let app: Hono | null = null;

/** The corpus is loaded at the first request, so that a function starts quickly. The platform serves the viewer's files under /_viewer. */
async function openEdgeApp(origin: string): Promise<Hono> {
  const { default: corpus } = await import('@synoptic/data/corpus.json');
  const { VERCEL_DEPLOYMENT_ID, VIEWER } = process.env;
  const viewer = viewerFromHttp((path) => fetch(new URL(`/_viewer${path}`, VIEWER ?? origin)));
  return openAppOrRefuse({
    corpus,
    name: 'the corpus of this deployment',
    env: process.env,
    build: VERCEL_DEPLOYMENT_ID ?? '',
    writeLog: console.log,
    viewer,
    isPublic: true,
  });
}

export default async function handleEdgeRequest(request: Request): Promise<Response> {
  app ??= await openEdgeApp(request.url);
  return app.fetch(request);
}
