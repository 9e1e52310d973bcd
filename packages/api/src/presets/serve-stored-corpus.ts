import { openD1Store } from '@synoptic/core/sql/open-d1-store';
import { sqlReader } from '@synoptic/core/sql/sql-reader';
import type { Store } from '@synoptic/core/sql/store-tables';
import type { Hono } from 'hono';
import { createApp } from '../app.ts';
import { createStoredWorkBound } from '../http/bound-reader.ts';
import { Problem } from '../http/problem.ts';
import { createRequestLog } from '../http/request-log.ts';
import { readPublicUrl } from '../pages/public-url.ts';
import type { OpenAppOptions } from './open-app.ts';

interface StoredAppOptions extends Omit<OpenAppOptions, 'corpus' | 'name'> {
  readonly database: Parameters<typeof openD1Store>[0];
  /** Corpus to serve; without it the database must have one only. */
  readonly name: string | undefined;
}

/** Milliseconds after which a request looks whether a new version was pushed. */
const LOOK_AGAIN_MS = 30_000;

/** Application over one version of a corpus in a database, since its digest is in ETags and pinned addresses. */
async function openVersionApp(
  store: Store,
  digest: string,
  { database: _, name, env, build, writeLog, ...options }: StoredAppOptions,
): Promise<Hono> {
  return createApp({
    ...options,
    reader: await sqlReader(store, { name, digest }),
    digest,
    build: env.BUILD ?? build,
    log: createRequestLog(env.LOG, writeLog),
    publicUrl: readPublicUrl(env.PUBLIC_URL),
    bound: createStoredWorkBound(),
  });
}

/**
 * Serves a corpus from a database, and a version that is pushed meanwhile within half a minute. While the database has no corpus or does not
 * answer, requests are answered 503, and the next one asks it again.
 */
export function serveStoredCorpus(options: StoredAppOptions): Pick<Hono, 'fetch'> {
  const store = openD1Store(options.database);
  let opened: { readonly app: Hono; readonly digest: string; readonly at: number } | null = null;
  const current = async (): Promise<Hono> => {
    if (opened && Date.now() - opened.at < LOOK_AGAIN_MS) return opened.app;
    const { digest } = await (await sqlReader(store, { name: options.name })).corpus();
    const app = opened?.digest === digest ? opened.app : await openVersionApp(store, digest, options);
    opened = { app, digest, at: Date.now() };
    return app;
  };
  return {
    fetch: async (request, ...context) => {
      try {
        return await (await current()).fetch(request, ...context);
      } catch (error) {
        options.writeLog(String(error));
        return new Problem('not-ready', 'the database of this server has no corpus, or does not answer', 'ask again', {}, 2).response();
      }
    },
  };
}
