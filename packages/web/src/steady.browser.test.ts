import { expect, it } from 'vitest';
import { describeViewer } from './browser.fixture.ts';

const PAGES = [
  '/',
  '/events',
  '/events/event:kazakhstan-deployment-2022',
  '/events/event:kazakhstan-deployment-2022?accounts=B1,B2&depth=glosses',
  '/entities',
  '/entities/organization:csto',
  '/documents',
  '/documents/document:d1021-2022',
  '/documents/document:d1021-2022?with=document:shinzo-returns-2022',
  '/compare?documents=document:d1021-2022,document:shinzo-returns-2022',
  '/ledger',
  '/timeline',
  '/network',
  '/claims',
  '/search?q=CSTO',
  '/about',
];

/** All that moved without the reader's doing, as browsers score it: 0 is a page on which nothing did. */
const SHIFTED = `new Promise((tell) => {
  const shifts = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => tell(shifts.filter((s) => !s.hadRecentInput).map((s) => [s.value, s.sources.map((n) => n.node?.className ?? n.node?.nodeName).join()])), 900);
})`;

describeViewer('nothing moves once it is drawn', {}, ({ at }) => {
  it.each(PAGES.flatMap((address) => [1280, 360].map((width) => [address, width] as const)))('%s at %d pixels', (address, width) =>
    at(
      address,
      async (tab) => {
        const shifts = await tab.evaluate<[number, string][]>(SHIFTED);
        expect(shifts.filter(([value]) => value > 0.001)).toEqual([]);
      },
      { viewport: { width, height: 800 } },
    ),
  );
});
