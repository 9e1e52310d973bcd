import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import type { Hono } from 'hono';
import { type AppOptions, createApp } from '../app.ts';
import { createWorkBound } from '../http/bound-reader.ts';
import { createRequestLog } from '../http/request-log.ts';
import { readPublicUrl } from '../pages/public-url.ts';
import type { ViewerFiles } from '../pages/viewer-handler.ts';

/** Settings of a server: docs/settings.md. */
export interface ServerSettings {
  readonly BUILD?: string | undefined;
  readonly LOG?: string | undefined;
  readonly PUBLIC_URL?: string | undefined;
}

interface OpenAppOptions extends Pick<AppOptions, 'viewer' | 'compress' | 'rate' | 'hosts' | 'isPublic' | 'backend'> {
  readonly corpus: CompiledCorpus;
  readonly env: ServerSettings;
  /** Names the code in ETags where the settings do not. */
  readonly build: string;
  readonly writeLog: (line: string) => void;
}

/** The application over a compiled corpus: what the runtimes have in common. */
export function openApp({ corpus, env, build, writeLog, ...options }: OpenAppOptions): Hono {
  return createApp({
    ...options,
    reader: memoryReader(corpus),
    digest: corpus.digest,
    build: env.BUILD ?? build,
    log: createRequestLog(env.LOG, writeLog),
    publicUrl: readPublicUrl(env.PUBLIC_URL),
    bound: createWorkBound(corpus),
  });
}

/** The viewer's files where a platform serves them over HTTP. */
export function viewerFromHttp(fetchFile: (path: string) => Promise<Response>): ViewerFiles {
  return async (path) => {
    const { ok, body, headers } = await fetchFile(path);
    return ok && body ? { body, etag: headers.get('etag')?.replace(/^W\//, '') ?? '' } : null;
  };
}
