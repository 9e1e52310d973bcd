import { cachedReader } from '../corpus/cached-reader.ts';
import { currentSite } from '../site/current-site.ts';
import { ownScript } from '../trusted.ts';
import { keepCorpus } from './offline-corpus.ts';

/** Keeps the viewer and its corpus for when there is no network. Whoever asked to save data is spared it. */
export async function keepOffline(): Promise<void> {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData || !('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(ownScript(`${currentSite.base}service-worker.js`), { scope: currentSite.base });
  await keepCorpus((await cachedReader.corpus()).digest);
}
