import { followStoredCorpus } from '@synoptic/core/sql/follow-stored-corpus';
import { openD1Store } from '@synoptic/core/sql/open-d1-store';
import { openHyperdriveStore } from '@synoptic/core/sql/open-hyperdrive-store';
import type { Hono } from 'hono';
import { createApp } from '../app.ts';
import { createStoredWorkBound } from '../http/bound-reader.ts';
import { createRequestLog } from '../http/request-log.ts';
import { readPublicUrl } from '../pages/public-url.ts';
import { createFollowingApp } from './following-app.ts';
import type { OpenAppOptions } from './open-app.ts';

/** Bindings of a Worker to a database. */
export type D1Binding = Parameters<typeof openD1Store>[0];
export type HyperdriveBinding = Parameters<typeof openHyperdriveStore>[0];

interface StoredAppOptions extends Omit<OpenAppOptions, 'corpus' | 'name'> {
  /** D1, or PostgreSQL through Hyperdrive. */
  readonly database: D1Binding | HyperdriveBinding;
  /** Corpus to serve; without it the database must have one only. */
  readonly name: string | undefined;
}

/** Each look is a question to the database, from each isolate. */
const LOOK_AGAIN_MS = 30_000;

/** Serves a corpus from a database, and a version that is pushed meanwhile within half a minute. */
export function serveStoredCorpus({ database, name, env, build, writeLog, ...options }: StoredAppOptions): Pick<Hono, 'fetch'> {
  const store = 'connectionString' in database ? openHyperdriveStore(database) : openD1Store(database);
  let follow: ReturnType<typeof followStoredCorpus> | null = null;
  const current = async () => {
    follow ??= followStoredCorpus(store, { name });
    // A database without a corpus is opened again by the next request.
    const version = await follow.catch((error: unknown) => {
      follow = null;
      throw error;
    });
    return version();
  };
  const shared = { ...options, build: env.BUILD ?? build, publicUrl: readPublicUrl(env.PUBLIC_URL), bound: createStoredWorkBound() };
  const log = createRequestLog(env.LOG, writeLog);
  return createFollowingApp({
    current,
    open: ({ reader, digest }) => createApp({ ...shared, reader, digest, log }),
    lookAgainMs: LOOK_AGAIN_MS,
    writeLog,
  });
}
