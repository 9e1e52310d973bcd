import { lazy } from 'solid-js';
import { lazyPart } from '../locale/lazy-part.ts';

/** Components that are not needed for the first render of the table; each is loaded when first shown. */
export const LazyRowPlot = lazy(() => import('./plot/row-plot.tsx'));
export const LazyApparatusPanel = lazyPart(() => import('./apparatus-panel.tsx'), ['reasons', 'synopsis']);
export const LazyCitationPanel = lazyPart(() => import('./citation-panel.tsx'), ['saving', 'synopsis']);
export const LazyWindowedTable = lazy(() => import('./rows/windowed-table.tsx'));
export const LazyExcludedAccounts = lazyPart(() => import('../chooser/excluded-accounts.tsx'), ['chooser']);
export const LazyChooser = lazyPart(() => import('../chooser/chooser.tsx'), ['chooser']);
