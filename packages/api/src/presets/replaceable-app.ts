import type { Reader } from '@synoptic/core/reader/reader';
import type { Hono } from 'hono';
import type { ViewerFiles } from '../pages/viewer-handler.ts';
import { createWatchFeed, type WatchFeed, withoutStaleAnswers, withWatchMark } from '../watch/watch-feed.ts';
import type { WatchedIssue } from '../watch/watch-state.ts';

/** The app over one corpus, with its caches and threads. */
interface CorpusApp {
  readonly fetch: Hono['fetch'];
  /** Ends its threads. */
  close(): Promise<void>;
}

/** Opens the app over a corpus. */
export type OpenCorpusApp = (reader: Reader, digest: string, viewer: ViewerFiles | undefined, watch?: WatchFeed) => Promise<CorpusApp>;

interface ReplaceableApp extends CorpusApp {
  replace(reader: Reader): Promise<void>;
  report(issues: readonly WatchedIssue[]): void;
  endStreams(): void;
}

/** An app with the number of requests that it still answers. */
interface CountedApp extends CorpusApp {
  readonly digest: string;
  requests: number;
}

/**
 * An app whose corpus can be replaced while it answers. Each request is answered whole by the app that was current when it came;
 * a replaced app ends its threads after its last request.
 */
export async function openReplaceableApp(
  reader: Reader,
  digest: string,
  viewer: ViewerFiles | undefined,
  open: OpenCorpusApp,
): Promise<ReplaceableApp> {
  const feed = createWatchFeed({ digest, problems: 0, issues: [] });
  const openCounted = async (reader: Reader, digest: string): Promise<CountedApp> => ({
    ...(await open(reader, digest, viewer && markedViewer(viewer, digest), feed)),
    digest,
    requests: 0,
  });
  let current = await openCounted(reader, digest);
  const closing = new Set<Promise<void>>();
  const closeIfDone = (app: CountedApp): void => {
    if (app === current || app.requests > 0) return;
    const closed = app.close();
    closing.add(closed);
    void closed.finally(() => closing.delete(closed));
  };
  return {
    async fetch(...request) {
      const app = current;
      app.requests += 1;
      try {
        return withoutStaleAnswers(await app.fetch(...request));
      } finally {
        app.requests -= 1;
        closeIfDone(app);
      }
    },
    async replace(reader) {
      const { digest } = await reader.corpus();
      if (digest !== current.digest) {
        const before = current;
        current = await openCounted(reader, digest);
        closeIfDone(before);
      }
      feed.publish({ digest, problems: 0, issues: [] });
    },
    report: (issues) => feed.publish({ digest: current.digest, problems: issues.length, issues }),
    endStreams: () => feed.close(),
    async close() {
      await current.close();
      await Promise.all(closing);
    },
  };
}

/** The viewer's files with a page that knows which corpus its server watches. */
function markedViewer(viewer: ViewerFiles, digest: string): ViewerFiles {
  return async (path) => {
    const file = await viewer(path);
    if (!file || path !== '/index.html') return file;
    const body = new TextEncoder().encode(withWatchMark(await new Response(file.body).text(), digest));
    return { body, etag: `${file.etag.slice(0, -1)}-${digest.slice(0, 12)}"` };
  };
}
