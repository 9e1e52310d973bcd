import { lazy } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { lazyPart } from '../locale/lazy-part.ts';
import type { PageRoute } from './router.tsx';

/** Prefetches a request while the page's code loads or a link is hovered; errors are left to the page, which makes the same request. */
const preloadAnswer = (question: (id: string) => Promise<unknown>) => (args: { params: Record<string, string | undefined> }) => {
  question(decodeURIComponent(args.params['id'] ?? '')).catch(() => null);
};

/** All pages by path; a new page needs one line here. */
export const pageRoutes: readonly PageRoute[] = [
  {
    path: '/',
    component: lazyPart(() => import('../glance/glance-page.tsx'), ['glance', 'saving']),
    preload: preloadAnswer(() => Promise.all([cachedReader.glance(), cachedReader.corpus()])),
  },
  {
    path: '/events',
    component: lazy(() => import('../lists/events-page.tsx')),
    preload: preloadAnswer(() => Promise.all([cachedReader.events(), cachedReader.glance()])),
  },
  {
    path: '/events/:id',
    component: lazyPart(() => import('../synopsis/event-page.tsx'), ['by-answer']),
    preload: preloadAnswer(cachedReader.event),
  },
  { path: '/entities', component: lazy(() => import('../lists/entities-page.tsx')), preload: preloadAnswer(cachedReader.entities) },
  {
    path: '/entities/:id',
    component: lazyPart(() => import('../entity/entity-page.tsx'), ['by-answer', 'entity']),
    preload: preloadAnswer(cachedReader.entity),
  },
  {
    path: '/compare',
    component: lazyPart(() => import('../synopsis/compare-page.tsx'), ['by-answer', 'subjects']),
  },
  { path: '/documents', component: lazy(() => import('../lists/documents-page.tsx')) },
  {
    path: '/documents/:id',
    component: lazyPart(() => import('../document/document-page.tsx'), ['document', 'hydration']),
    preload: preloadAnswer(cachedReader.document),
  },
  {
    path: '/ledger',
    component: lazyPart(() => import('../ledger/ledger-page.tsx'), ['decisive', 'ledger', 'reasons']),
  },
  {
    path: '/timeline',
    component: lazyPart(() => import('../chronology/timeline-page.tsx'), ['chronology', 'saving']),
    preload: preloadAnswer(cachedReader.timeline),
  },
  {
    path: '/network',
    component: lazyPart(() => import('../network/network-page.tsx'), ['network', 'saving']),
  },
  { path: '/claims', component: lazyPart(() => import('../claims/claims-page.tsx'), ['claims']) },
  { path: '/read', component: lazyPart(() => import('../draft/read-page.tsx'), ['reading']) },
  { path: '/search', component: lazyPart(() => import('../search/search-page.tsx'), ['search-page']) },
  {
    path: '/about',
    component: lazyPart(() => import('../about/about-page.tsx'), ['about', 'method']),
    preload: preloadAnswer(cachedReader.corpus),
  },
  { path: '*', component: lazyPart(() => import('./unmatched-page.tsx'), ['not-found']) },
];
