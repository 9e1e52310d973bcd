import { render } from 'solid-js/web';
import { keepTranslatedTextsCurrent } from './browsers/keep-translated-texts-current.ts';
import { cachedReader } from './corpus/cached-reader.ts';
import { pageRoutes } from './routes/registry.ts';
import { Router } from './routes/router.tsx';
import { currentSite, watchedDigest } from './site/current-site.ts';
import { trustedScriptUrl } from './trusted-types-policy.ts';
import { followPrinting } from './ui/full-render.ts';
import { ViewerApp } from './viewer-app.tsx';

const appRoot = document.getElementById('app');
if (!appRoot) throw new Error('the page has no place for the application');
if (currentSite.corpus !== null) void import('./site/data-links.ts').then(({ answerDataLinks }) => answerDataLinks());
if (watchedDigest !== null) void import('./watch/watch-panel.tsx').then(({ showWatchPanel }) => showWatchPanel());
followPrinting();
keepTranslatedTextsCurrent(appRoot);
// A page of a static site says so for browsers that opened it as a file and load nothing else.
appRoot.replaceChildren();
render(() => <Router root={ViewerApp} routes={pageRoutes} />, appRoot);

/** Delay before the offline copy is fetched, so that it does not compete with the first render; it then also waits for an idle moment. */
const KEEP_OFFLINE_DELAY_MS = 2500;

/** Caches the viewer and its corpus for offline use. */
async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(trustedScriptUrl(`${currentSite.base}service-worker.js`), { scope: currentSite.base });
  const { keepCorpus } = await import('./offline/offline-corpus.ts');
  await keepCorpus((await cachedReader.corpus()).digest);
}

/** Without a cache the viewer works as before. */
const keepViewerOffline = () => void keepOffline().catch(() => null);

/** The browser's setting for saving data, which not every browser reports. */
const savesData = 'connection' in navigator && (navigator.connection as { readonly saveData?: boolean }).saveData === true;

if (import.meta.env.PROD && watchedDigest === null && !savesData)
  addEventListener('load', () =>
    setTimeout(
      () => ('requestIdleCallback' in window ? requestIdleCallback(keepViewerOffline) : keepViewerOffline()),
      KEEP_OFFLINE_DELAY_MS,
    ),
  );
