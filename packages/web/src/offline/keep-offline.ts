import { cachedReader } from '../corpus/cached-reader.ts';
import { currentSite } from '../site/current-site.ts';
import { ownScript } from '../trusted.ts';
import { keepCorpus } from './offline-corpus.ts';

/** Caches the viewer and its corpus for offline use, unless the user has data saving on. */
export async function keepOffline(): Promise<void> {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData || !('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(ownScript(`${currentSite.base}service-worker.js`), { scope: currentSite.base });
  await keepCorpus((await cachedReader.corpus()).digest);
}
