import type { Hono } from 'hono';
import type { RateLimiter } from '../http/rate-limit.ts';
import type { ServerSettings } from './open-app.ts';

/** Bindings of wrangler.jsonc. */
interface WorkerEnv extends ServerSettings {
  /** Files of the viewer. */
  readonly ASSETS?: { fetch(url: URL): Promise<Response> };
  /** Cloudflare's own rate limiter. */
  readonly RATE?: { limit(options: { key: string }): Promise<{ success: boolean }> };
  /** Current deployment. */
  readonly VERSION?: { readonly id: string };
}

let app: Hono | null = null;

/** Code and corpus are loaded at the first request, so that an isolate starts quickly. */
async function openWorkerApp(env: WorkerEnv): Promise<Hono> {
  const [{ openAppOrRefuse, viewerFromHttp }, { default: corpus }] = await Promise.all([
    import('./open-app.ts'),
    import('@synoptic/data/corpus.json'),
  ]);
  const { ASSETS, RATE, VERSION } = env;
  return openAppOrRefuse({
    corpus,
    name: 'the corpus of this deployment',
    env,
    build: VERSION?.id ?? '',
    writeLog: console.log,
    isPublic: true,
    viewer: ASSETS && viewerFromHttp((path) => ASSETS.fetch(new URL(path, 'https://assets.invalid'))),
    rate: RATE && rateLimiterFromBinding(RATE),
  });
}

/** Cloudflare counts per location; a period is a minute. */
function rateLimiterFromBinding(binding: NonNullable<WorkerEnv['RATE']>): RateLimiter {
  return async (c) => ((await binding.limit({ key: c.req.header('cf-connecting-ip') ?? '' })).success ? 0 : 60);
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
