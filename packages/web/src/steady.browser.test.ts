import { describe, expect, it } from 'vitest';
import { atRest, describeViewer, type Opening, type TestTab } from './browser.fixture.ts';

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
  '/compare?about=event:kazakhstan-aid-request-2022,event:kazakhstan-deployment-2022',
  '/compare?documents=document:d1021-2022,document:shinzo-returns-2022',
  '/ledger',
  '/timeline',
  '/network',
  '/claims',
  '/search?q=CSTO',
  '/about',
];

/** Those that are drawn in most steps. */
const HEAVY = ['/', '/entities/organization:csto'];

/** All that moved without the reader's doing, as browsers score it: 0 is a page on which nothing did. */
const SHIFTED = `(() => {
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: 'layout-shift', buffered: true });
  return observer.takeRecords().filter((s) => !s.hadRecentInput).map((s) => [s.value, s.sources.map((n) => n.node?.className ?? n.node?.nodeName).join()]);
})()`;

async function standsStill(tab: TestTab): Promise<void> {
  await atRest(tab);
  const shifts = await tab.evaluate<[number, string][]>(SHIFTED);
  expect(shifts.filter(([value]) => value > 0.001)).toEqual([]);
}

/**
 * On a slow machine a page is drawn in more steps, and what comes late may push aside what is there already. Here answers are held
 * until the page was drawn without them, or the page is slowed down, so that what moves on a slow machine moves on every machine.
 */
describeViewer('nothing moves once it is drawn', {}, ({ at }) => {
  const everywhere = (pages: readonly string[]) => pages.flatMap((address) => [1280, 360].map((width) => [address, width] as const));
  const stands = (how: Opening) => (address: string, width: number) =>
    at(address, standsStill, { ...how, viewport: { width, height: 800 } });

  it.each(everywhere(PAGES))('%s at %d pixels', stands({}));
  describe.each(['earliest', 'shared'] as const)('where answers come late, the %s last of all', (late) => {
    it.each(everywhere(PAGES))('%s at %d pixels', stands({ late }));
  });
  it.each(everywhere(HEAVY))('%s at %d pixels, on a machine six times slower', stands({ slower: 6 }));
});
