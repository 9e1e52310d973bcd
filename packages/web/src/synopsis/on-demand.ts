import { lazy } from 'solid-js';

/** What a synopsis can be read without: it comes when it is first shown, after the table stands. */
export const RowPlot = lazy(() => import('./plot.tsx'));
export const Apparatus = lazy(() => import('./apparatus.tsx'));
export const Citation = lazy(() => import('./citation.tsx'));
export const WindowedTable = lazy(() => import('./windowed-table.tsx'));
export const LeftOut = lazy(() => import('../chosen/left-out.tsx'));
export const Chooser = lazy(() => import('../chosen/chooser.tsx'));
