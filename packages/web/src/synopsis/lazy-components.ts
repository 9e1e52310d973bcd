import { lazy } from 'solid-js';

/** Components that are not needed for the first render of the table; each is loaded when first shown. */
export const LazyRowPlot = lazy(() => import('./plot/row-plot.tsx'));
export const LazyApparatusPanel = lazy(() => import('./apparatus-panel.tsx'));
export const LazyCitationPanel = lazy(() => import('./citation-panel.tsx'));
export const LazyWindowedTable = lazy(() => import('./rows/windowed-table.tsx'));
export const LazyExcludedAccounts = lazy(() => import('../chooser/excluded-accounts.tsx'));
export const LazyChooser = lazy(() => import('../chooser/chooser.tsx'));
