import { CompiledCorpusError, readCompiledCorpus } from '@synoptic/core/corpus/read-compiled-corpus';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { Hono } from 'hono';
import { type AppOptions, createApp } from '../app.ts';
import { createWorkBound } from '../http/bound-reader.ts';
import { Problem } from '../http/problem.ts';
import { createRequestLog } from '../http/request-log.ts';
import { readPublicUrl } from '../pages/public-url.ts';
import type { ViewerFiles } from '../pages/viewer-handler.ts';

/** Settings of a server: docs/settings.md. */
export interface ServerSettings {
  readonly BUILD?: string | undefined;
  readonly LOG?: string | undefined;
  readonly PUBLIC_URL?: string | undefined;
}

export interface OpenAppOptions extends Pick<AppOptions, 'viewer' | 'compress' | 'rate' | 'hosts' | 'isPublic' | 'backend'> {
  /** Text of a compiled corpus, and its name in messages. */
  readonly corpus: string;
  readonly name: string;
  readonly env: ServerSettings;
  /** Names the code in ETags where the settings do not. */
  readonly build: string;
  readonly writeLog: (line: string) => void;
}

/** The application over a compiled corpus: what the runtimes have in common. Rejects if the corpus is not what its digest names. */
export async function openApp({ corpus, name, env, build, writeLog, ...options }: OpenAppOptions): Promise<Hono> {
  const compiled = await readCompiledCorpus(corpus, name);
  return createApp({
    ...options,
    reader: memoryReader(compiled),
    digest: compiled.digest,
    build: env.BUILD ?? build,
    log: createRequestLog(env.LOG, writeLog),
    publicUrl: readPublicUrl(env.PUBLIC_URL),
    bound: createWorkBound(compiled),
  });
}

/** `openApp` for platforms that cannot refuse to start: with a corpus that cannot be read, every request is answered with the reason. */
export async function openAppOrRefuse(options: OpenAppOptions): Promise<Hono> {
  try {
    return await openApp(options);
  } catch (error) {
    if (!(error instanceof CompiledCorpusError)) throw error;
    const { message } = error;
    options.writeLog(message);
    const refusal = new Problem('unreadable-corpus', message, 'deploy the server again with a file that `synoptic build` wrote');
    return new Hono().all('*', () => refusal.response());
  }
}

/** The viewer's files where a platform serves them over HTTP. */
export function viewerFromHttp(fetchFile: (path: string) => Promise<Response>): ViewerFiles {
  return async (path) => {
    const { ok, body, headers } = await fetchFile(path);
    return ok && body ? { body, etag: headers.get('etag')?.replace(/^W\//, '') ?? '' } : null;
  };
}
