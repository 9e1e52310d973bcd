import { lazy } from 'solid-js';
import { lazyPart } from '../locale/lazy-part.ts';

/** What a synopsis can be read without: it comes when it is first shown, after the table stands. */
export const LazyRowPlot = lazy(() => import('./plot/row-plot.tsx'));
export const LazyApparatusPanel = lazyPart(() => import('./apparatus-panel.tsx'), ['reasons', 'synopsis']);
export const LazyCitationPanel = lazyPart(() => import('./citation-panel.tsx'), ['saving', 'synopsis']);
export const LazyWindowedTable = lazy(() => import('./rows/windowed-table.tsx'));
export const LazyExcludedAccounts = lazyPart(() => import('../chooser/excluded-accounts.tsx'), ['chooser']);
export const LazyChooser = lazyPart(() => import('../chooser/chooser.tsx'), ['chooser']);
