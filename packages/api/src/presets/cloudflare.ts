import type { Hono } from 'hono';
import type { RateLimiter } from '../http/rate-limit.ts';
import type { ViewerFiles } from '../pages/viewer-handler.ts';

/** What wrangler.jsonc binds. */
interface WorkerEnv {
  /** The files of the viewer. */
  readonly ASSETS?: { fetch(url: URL): Promise<Response> };
  /** How often an address may ask. */
  readonly RATE?: { limit(options: { key: string }): Promise<{ success: boolean }> };
  /** The deployment that answers. */
  readonly VERSION?: { readonly id: string };
  /** Names the build in ETags instead of the deployment. */
  readonly BUILD?: string;
  /** Asks for a line of JSON a request. */
  readonly LOG?: string;
  /** Where the pages are for everybody. */
  readonly PUBLIC_URL?: string;
}

let app: Hono | null = null;

/** Code and corpus are read when the first request comes: an isolate that starts does nothing yet. */
async function openWorkerApp(env: WorkerEnv): Promise<Hono> {
  const [{ createApp }, { readPublicUrl }, { createRequestLog }, { memoryReader }, { default: corpus }] = await Promise.all([
    import('../app.ts'),
    import('../pages/crawler-files.ts'),
    import('../http/request-log.ts'),
    import('@synoptic/core/reader/memory-reader'),
    import('@synoptic/data/corpus.json', { with: { type: 'json' } }),
  ]);
  return createApp({
    reader: memoryReader(corpus),
    digest: corpus.digest,
    build: env.BUILD ?? env.VERSION?.id ?? '',
    viewer: viewerFromAssets(env.ASSETS),
    rate: rateLimiterFromBinding(env.RATE),
    log: createRequestLog(env.LOG, console.log),
    publicUrl: readPublicUrl(env.PUBLIC_URL),
  });
}

/** Cloudflare counts for each of its places; a period is a minute. */
function rateLimiterFromBinding(binding: WorkerEnv['RATE']): RateLimiter | undefined {
  if (!binding) return undefined;
  return async (c) => ((await binding.limit({ key: c.req.header('cf-connecting-ip') ?? '' })).success ? 0 : 60);
}

function viewerFromAssets(assets: WorkerEnv['ASSETS']): ViewerFiles | undefined {
  if (!assets) return undefined;
  return async (path) => {
    const { ok, body, headers } = await assets.fetch(new URL(path, 'https://assets.invalid'));
    return ok && body ? { body, etag: headers.get('etag') ?? '' } : null;
  };
}

async function handleFirstRequest(request: Request, env: WorkerEnv): Promise<Response> {
  app ??= await openWorkerApp(env);
  return app.fetch(request, env);
}

export default {
  fetch(request: Request, env: WorkerEnv): Response | Promise<Response> {
    return app ? app.fetch(request, env) : handleFirstRequest(request, env);
  },
};
