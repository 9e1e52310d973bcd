import { WATCH_EVENTS_PATH, type WatchState } from '@synoptic/api/watch/watch-state';
import { startTransition } from 'solid-js';
import { forgetAnswers } from '../corpus/cached-reader.ts';
import { reuseUnchangedParts } from '../corpus/reuse-unchanged-parts.ts';
import { currentSite } from '../site/current-site.ts';

/** Delay before a stream that the server has refused is asked for again; the browser reopens others itself. */
const REFUSED_MS = 5_000;

/**
 * Follows a watched corpus: calls `tell` with each state, and with null while the server cannot be reached. If the digest differs
 * from that of the answers shown, all are read again in place. It follows for as long as the page lives.
 *
 * A hidden page holds no stream, because a browser has only six connections to one server for all its tabs.
 */
export function followCorpus(shownDigest: string, tell: (state: WatchState | null) => void): void {
  let shown = shownDigest;
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const close = (): void => {
    clearTimeout(retry);
    source?.close();
    source = null;
  };
  const open = (): void => {
    if (document.hidden || source) return;
    const opened = new EventSource(WATCH_EVENTS_PATH);
    source = opened;
    opened.onmessage = ({ data }: MessageEvent<string>) => {
      const state: WatchState = JSON.parse(data);
      tell(state);
      if (state.digest === shown) return;
      shown = state.digest;
      void readAgain();
    };
    opened.onerror = () => {
      tell(null);
      if (opened.readyState !== EventSource.CLOSED) return;
      close();
      retry = setTimeout(open, REFUSED_MS);
    };
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  // A page in the browser's back-forward cache must not hold a stream either.
  addEventListener('pagehide', close);
  addEventListener('pageshow', open);
  open();
}

/** Reads everything that is shown again. The transition keeps the page as it is until all of it can change at once. */
function readAgain(): Promise<unknown> {
  return startTransition(() =>
    forgetAnswers((previous) => async (key, coming) => {
      const answer = await coming;
      const before = await previous.get(key)?.catch(() => undefined);
      return reuseUnchangedParts(before, answer);
    }),
  );
}

/** Removes the offline copy of an earlier run of this server, whose answers would be stale. */
export async function dropOfflineCopy(): Promise<void> {
  const { dropLocalCorpus } = await import('../offline/offline-corpus.ts');
  await dropLocalCorpus();
  await (await navigator.serviceWorker?.getRegistration(currentSite.base))?.unregister();
}
