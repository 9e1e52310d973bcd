import { ask } from '../corpus/ask.ts';
import { base } from '../site/here.ts';
import { ownScript } from '../trusted.ts';
import { keepCorpus } from './kept-corpus.ts';

/** Keeps the viewer and its corpus for when there is no network. Whoever asked to save data is spared it. */
export async function keep(): Promise<void> {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData || !('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(ownScript(`${base}service-worker.js`), { scope: base });
  await keepCorpus((await ask.corpus()).digest);
}
