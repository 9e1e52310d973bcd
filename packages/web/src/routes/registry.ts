import { lazy } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { lazyPart } from '../locale/lazy-part.ts';
import {
  aboutWords,
  chooserWords,
  chronologyWords,
  claimsWords,
  decisiveWords,
  documentWords,
  entityWords,
  glanceWords,
  hydrationWords,
  keySheetWords,
  ledgerWords,
  methodContent,
  networkWords,
  notFoundWords,
  reasonWords,
  savingWords,
  searchPageWords,
  settleWords,
  singleDocumentWords,
  siteWords,
  subjectsWords,
  synopsisWords,
  wholesWords,
} from '../locale/sections.ts';
import type { PageRoute } from './router.tsx';

/** A question is asked while the page's code is on its way, or when a link is hovered; the page itself says what went wrong. */
const preloadAnswer = (question: (id: string) => Promise<unknown>) => (args: { params: Record<string, string | undefined> }) => {
  question(decodeURIComponent(args.params['id'] ?? '')).catch(() => null);
};

/** Every page. To add one: one line here. */
export const pageRoutes: readonly PageRoute[] = [
  {
    path: '/',
    component: lazyPart(
      () => import('../glance/glance-page.tsx'),
      [decisiveWords, glanceWords, reasonWords, savingWords, singleDocumentWords],
    ),
    preload: preloadAnswer(() => Promise.all([cachedReader.glance(), cachedReader.corpus()])),
  },
  {
    path: '/events',
    component: lazy(() => import('../lists/events-page.tsx')),
    preload: preloadAnswer(() => Promise.all([cachedReader.events(), cachedReader.glance()])),
  },
  {
    path: '/events/:id',
    component: lazyPart(
      () => import('../synopsis/event-page.tsx'),
      [chooserWords, keySheetWords, reasonWords, savingWords, settleWords, synopsisWords],
    ),
    preload: preloadAnswer(cachedReader.event),
  },
  { path: '/entities', component: lazy(() => import('../lists/entities-page.tsx')), preload: preloadAnswer(cachedReader.entities) },
  {
    path: '/entities/:id',
    component: lazyPart(
      () => import('../entity/entity-page.tsx'),
      [chooserWords, entityWords, keySheetWords, reasonWords, savingWords, settleWords, synopsisWords],
    ),
    preload: preloadAnswer(cachedReader.entity),
  },
  {
    path: '/compare',
    component: lazyPart(
      () => import('../synopsis/compare-page.tsx'),
      [chooserWords, keySheetWords, reasonWords, savingWords, settleWords, subjectsWords, synopsisWords, wholesWords],
    ),
  },
  { path: '/documents', component: lazy(() => import('../lists/documents-page.tsx')) },
  {
    path: '/documents/:id',
    component: lazyPart(() => import('../document/document-page.tsx'), [documentWords, hydrationWords]),
    preload: preloadAnswer(cachedReader.document),
  },
  { path: '/ledger', component: lazyPart(() => import('../ledger/ledger-page.tsx'), [decisiveWords, ledgerWords, reasonWords]) },
  {
    path: '/timeline',
    component: lazyPart(() => import('../chronology/timeline-page.tsx'), [chronologyWords, savingWords]),
    preload: preloadAnswer(cachedReader.timeline),
  },
  { path: '/network', component: lazyPart(() => import('../network/network-page.tsx'), [networkWords, savingWords]) },
  { path: '/claims', component: lazyPart(() => import('../claims/claims-page.tsx'), [claimsWords]) },
  { path: '/search', component: lazyPart(() => import('../search/search-page.tsx'), [searchPageWords]) },
  {
    path: '/about',
    component: lazyPart(() => import('../about/about-page.tsx'), [aboutWords, methodContent]),
    preload: preloadAnswer(cachedReader.corpus),
  },
  { path: '*', component: lazyPart(() => import('../ui/unmatched-page.tsx'), [notFoundWords, siteWords]) },
];
