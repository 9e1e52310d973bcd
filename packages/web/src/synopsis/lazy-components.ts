import { lazy } from 'solid-js';

/** What a synopsis can be read without: it comes when it is first shown, after the table stands. */
export const LazyRowPlot = lazy(() => import('./plot/row-plot.tsx'));
export const LazyApparatusPanel = lazy(() => import('./apparatus-panel.tsx'));
export const LazyCitationPanel = lazy(() => import('./citation-panel.tsx'));
export const LazyWindowedTable = lazy(() => import('./rows/windowed-table.tsx'));
export const LazyExcludedAccounts = lazy(() => import('../chooser/excluded-accounts.tsx'));
export const LazyChooser = lazy(() => import('../chooser/chooser.tsx'));
