import type { CompiledCorpus } from '@synoptic/core/model/corpus';
import { memoryReader } from '@synoptic/core/reader/memory';
import corpusText from '@synoptic/data/corpus.json';
import type { Hono } from 'hono';
import { createApp } from '../app.ts';
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
}

let app: Hono | null = null;

/** The corpus is parsed when the first request comes: an isolate that starts does nothing yet. */
function open(env: Env): Hono {
  const corpus = JSON.parse(corpusText) as CompiledCorpus;
  return createApp({
    reader: memoryReader(corpus),
    digest: corpus.digest,
    build: env.BUILD ?? env.VERSION?.id ?? '',
    viewer: viewerOf(env.ASSETS),
    rate: rateOf(env.RATE),
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

export default {
  fetch(request: Request, env: Env): Response | Promise<Response> {
    app ??= open(env);
    return app.fetch(request, env);
  },
};
