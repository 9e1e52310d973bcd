import { cachedReader } from '../corpus/cached-reader.ts';
import { currentSite } from '../site/current-site.ts';
import { ownScript } from '../trusted.ts';
import { keepCorpus } from './offline-corpus.ts';

/** Caches the viewer and its corpus for offline use. */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(ownScript(`${currentSite.base}service-worker.js`), { scope: currentSite.base });
  await keepCorpus((await cachedReader.corpus()).digest);
}
