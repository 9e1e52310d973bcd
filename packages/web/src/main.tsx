import { render } from 'solid-js/web';
import { App } from './app.tsx';
import { Router } from './routes/router.tsx';
import { routes } from './routes/routes.ts';
import { siteCorpus } from './site/here.ts';
import { followPrinting } from './ui/whole.ts';

const place = document.getElementById('app');
if (!place) throw new Error('the page has no place for the application');
if (siteCorpus !== null) void import('./site/data-links.ts').then(({ answerDataLinks }) => answerDataLinks());
followPrinting();
render(() => <Router root={App} routes={routes} />, place);

/** Long enough for a first page to be drawn and read into, and then when nothing else is to do. */
const LATER = 2500;

function keepForLater(): void {
  void import('./offline/keep.ts').then(({ keep }) => keep()).catch(() => null);
}

if (import.meta.env.PROD)
  addEventListener('load', () =>
    setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(keepForLater) : keepForLater()), LATER),
  );
