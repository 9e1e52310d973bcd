import type { Hono } from 'hono';
import type { Rate } from '../rate.ts';
import type { Viewer } from '../viewer.ts';

/** What wrangler.jsonc binds. */
interface Env {
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
async function open(env: Env): Promise<Hono> {
  const [{ createApp }, { readPublicUrl }, { logOf }, { memoryReader }, { default: corpus }] = await Promise.all([
    import('../app.ts'),
    import('../crawling.ts'),
    import('../log.ts'),
    import('@synoptic/core/reader/memory'),
    import('@synoptic/data/corpus.json', { with: { type: 'json' } }),
  ]);
  return createApp({
    reader: memoryReader(corpus),
    digest: corpus.digest,
    build: env.BUILD ?? env.VERSION?.id ?? '',
    viewer: viewerOf(env.ASSETS),
    rate: rateOf(env.RATE),
    log: logOf(env.LOG, console.log),
    publicUrl: readPublicUrl(env.PUBLIC_URL),
  });
}

/** Cloudflare counts for each of its places; a period is a minute. */
function rateOf(binding: Env['RATE']): Rate | undefined {
  if (!binding) return undefined;
  return async (c) => ((await binding.limit({ key: c.req.header('cf-connecting-ip') ?? '' })).success ? 0 : 60);
}

function viewerOf(assets: Env['ASSETS']): Viewer | undefined {
  if (!assets) return undefined;
  return async (path) => {
    const { ok, body, headers } = await assets.fetch(new URL(path, 'https://assets.invalid'));
    return ok && body ? { body, etag: headers.get('etag') ?? '' } : null;
  };
}

async function first(request: Request, env: Env): Promise<Response> {
  app ??= await open(env);
  return app.fetch(request, env);
}

export default {
  fetch(request: Request, env: Env): Response | Promise<Response> {
    return app ? app.fetch(request, env) : first(request, env);
  },
};
