import type { Hono } from 'hono';
import type { RateLimiter } from '../http/rate-limit.ts';
import type { ServerSettings } from './open-app.ts';
import type { D1Binding, HyperdriveBinding } from './serve-stored-corpus.ts';

/** Bindings of wrangler.jsonc. */
interface WorkerEnv extends ServerSettings {
  /** Files of the viewer. */
  readonly ASSETS?: { fetch(url: URL): Promise<Response> };
  /** Cloudflare's own rate limiter. */
  readonly RATE?: { limit(options: { key: string }): Promise<{ success: boolean }> };
  /** Current deployment. */
  readonly VERSION?: { readonly id: string };
  /** Database from which the worker answers in place of its own corpus: D1, or PostgreSQL through Hyperdrive. */
  readonly CORPORA?: D1Binding | HyperdriveBinding;
  /** Name of the corpus if the database has several. */
  readonly CORPUS?: string;
}

let app: Pick<Hono, 'fetch'> | null = null;

/** Code and corpus are loaded at the first request, so that an isolate starts quickly. */
async function openWorkerApp(env: WorkerEnv): Promise<Pick<Hono, 'fetch'>> {
  const { openAppOrRefuse, viewerFromHttp } = await import('./open-app.ts');
  const { ASSETS, RATE, VERSION, CORPORA } = env;
  const options = {
    env,
    build: VERSION?.id ?? '',
    writeLog: console.log,
    isPublic: true,
    viewer: ASSETS && viewerFromHttp((path) => ASSETS.fetch(new URL(path, 'https://assets.invalid'))),
    rate: RATE && rateLimiterFromBinding(RATE),
  };
  if (CORPORA) {
    const { serveStoredCorpus } = await import('./serve-stored-corpus.ts');
    return serveStoredCorpus({ ...options, database: CORPORA, name: env.CORPUS });
  }
  const { default: corpus } = await import('@synoptic/data/corpus.json');
  return openAppOrRefuse({ ...options, corpus, name: 'the corpus of this deployment' });
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
