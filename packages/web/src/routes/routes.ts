import { lazy } from 'solid-js';
import { ask } from '../corpus/ask.ts';
import type { Route } from './router.tsx';

/** A question is asked while the page's code is on its way, or when a link is hovered; the page itself says what went wrong. */
const ahead = (question: (id: string) => Promise<unknown>) => (args: { params: Record<string, string | undefined> }) => {
  question(decodeURIComponent(args.params['id'] ?? '')).catch(() => null);
};

/** Every page. To add one: one line here. */
export const routes: readonly Route[] = [
  {
    path: '/',
    component: lazy(() => import('../glance/glance-page.tsx')),
    preload: ahead(() => Promise.all([ask.glance(), ask.corpus()])),
  },
  {
    path: '/events',
    component: lazy(() => import('../lists/events-page.tsx')),
    preload: ahead(() => Promise.all([ask.events(), ask.glance()])),
  },
  { path: '/events/:id', component: lazy(() => import('../synopsis/event-page.tsx')), preload: ahead(ask.event) },
  { path: '/entities', component: lazy(() => import('../lists/entities-page.tsx')), preload: ahead(ask.entities) },
  { path: '/entities/:id', component: lazy(() => import('../entity/entity-page.tsx')), preload: ahead(ask.entity) },
  { path: '/compare', component: lazy(() => import('../synopsis/compare-page.tsx')) },
  { path: '/documents', component: lazy(() => import('../lists/documents-page.tsx')) },
  { path: '/documents/:id', component: lazy(() => import('../document/document-page.tsx')), preload: ahead(ask.document) },
  { path: '/ledger', component: lazy(() => import('../ledger/ledger-page.tsx')) },
  { path: '/timeline', component: lazy(() => import('../chronology/timeline-page.tsx')), preload: ahead(ask.timeline) },
  { path: '/network', component: lazy(() => import('../network/network-page.tsx')) },
  { path: '/claims', component: lazy(() => import('../claims/claims-page.tsx')) },
  { path: '/search', component: lazy(() => import('../search/search-page.tsx')) },
  { path: '/about', component: lazy(() => import('../about/about-page.tsx')), preload: ahead(ask.corpus) },
  { path: '*', component: lazy(() => import('../ui/elsewhere.tsx')) },
];
