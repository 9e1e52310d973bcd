import { lazy } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import type { PageRoute } from './router.tsx';

/** Prefetches a request while the page's code loads or a link is hovered; errors are left to the page, which makes the same request. */
const preloadAnswer = (question: (id: string) => Promise<unknown>) => (args: { params: Record<string, string | undefined> }) => {
  question(decodeURIComponent(args.params['id'] ?? '')).catch(() => null);
};

/** All pages by path; a new page needs one line here. */
export const pageRoutes: readonly PageRoute[] = [
  {
    path: '/',
    component: lazy(() => import('../glance/glance-page.tsx')),
    preload: preloadAnswer(() => Promise.all([cachedReader.glance(), cachedReader.corpus()])),
  },
  {
    path: '/events',
    component: lazy(() => import('../lists/events-page.tsx')),
    preload: preloadAnswer(() => Promise.all([cachedReader.events(), cachedReader.glance()])),
  },
  { path: '/events/:id', component: lazy(() => import('../synopsis/event-page.tsx')), preload: preloadAnswer(cachedReader.event) },
  { path: '/entities', component: lazy(() => import('../lists/entities-page.tsx')), preload: preloadAnswer(cachedReader.entities) },
  { path: '/entities/:id', component: lazy(() => import('../entity/entity-page.tsx')), preload: preloadAnswer(cachedReader.entity) },
  { path: '/compare', component: lazy(() => import('../synopsis/compare-page.tsx')) },
  { path: '/documents', component: lazy(() => import('../lists/documents-page.tsx')) },
  { path: '/documents/:id', component: lazy(() => import('../document/document-page.tsx')), preload: preloadAnswer(cachedReader.document) },
  { path: '/ledger', component: lazy(() => import('../ledger/ledger-page.tsx')) },
  { path: '/timeline', component: lazy(() => import('../chronology/timeline-page.tsx')), preload: preloadAnswer(cachedReader.timeline) },
  { path: '/network', component: lazy(() => import('../network/network-page.tsx')) },
  { path: '/claims', component: lazy(() => import('../claims/claims-page.tsx')) },
  { path: '/search', component: lazy(() => import('../search/search-page.tsx')) },
  { path: '/about', component: lazy(() => import('../about/about-page.tsx')), preload: preloadAnswer(cachedReader.corpus) },
  { path: '*', component: lazy(() => import('../ui/unmatched-page.tsx')) },
];
