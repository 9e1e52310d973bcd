import type { PinnedVersion } from '@synoptic/core/sql/follow-stored-corpus';
import type { Hono } from 'hono';
import { Problem } from '../http/problem.ts';

/** Application over one version of a corpus. */
type VersionApp = Pick<Hono, 'fetch'>;

interface FollowingAppOptions {
  /** Looks which version is current. */
  current(): Promise<PinnedVersion>;
  open(version: PinnedVersion): VersionApp | Promise<VersionApp>;
  /** Milliseconds after which a request looks again. */
  readonly lookAgainMs: number;
  readonly writeLog: (line: string) => void;
}

interface OpenedApp {
  readonly app: VersionApp;
  readonly digest: string;
}

/**
 * Serves the version of a stored corpus that is current, and one that is pushed meanwhile from the next look on. Each request is answered whole from one
 * version. Addresses that are pinned to the version before are answered from it as long as the database has it. While the database has no corpus or does
 * not answer, requests are answered 503, and the next one looks again.
 */
export function createFollowingApp({ current, open, lookAgainMs, writeLog }: FollowingAppOptions): VersionApp {
  let opened: OpenedApp | null = null;
  let before: OpenedApp | null = null;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<OpenedApp> | null = null;
  const look = async (): Promise<OpenedApp> => {
    const version = await current();
    if (opened?.digest !== version.digest) {
      const next = { app: await open(version), digest: version.digest };
      [before, opened] = [opened, next];
    }
    lookedAt = Date.now();
    return opened;
  };
  const latest = (): OpenedApp | Promise<OpenedApp> => {
    if (opened && Date.now() - lookedAt < lookAgainMs) return opened;
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  };
  return {
    fetch: async (request, ...context) => {
      try {
        const { app } = await latest();
        if (before && new URL(request.url).pathname.startsWith(`/v1/@${before.digest}/`)) {
          const response = await before.app.fetch(request, ...context);
          if (response.status !== 503) return response;
          await response.body?.cancel();
        }
        return await app.fetch(request, ...context);
      } catch (error) {
        writeLog(String(error));
        return new Problem('not-ready', 'the database of this server has no corpus, or does not answer', 'ask again', {}, 2).response();
      }
    },
  };
}
