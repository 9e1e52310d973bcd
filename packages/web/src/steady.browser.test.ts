import { byTurns } from '@synoptic/core/node/by-turns.fixture';
import { describe, expect, it } from 'vitest';
import { describeViewer, type Opening, type TestTab } from './browser.fixture.ts';
import { layoutShifts } from './layout-shifts.fixture.ts';

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

/** Pages that render in the most steps. */
const HEAVY = ['/', '/entities/organization:csto'];

async function standsStill(tab: TestTab): Promise<void> {
  expect(await layoutShifts(tab)).toEqual([]);
}

/**
 * On a slow machine a page renders in more steps, and late content may shift what is already visible. These tests delay responses
 * until the page was rendered without them, or throttle the CPU, so that such shifts are reproducible on a fast machine. Pages without delay are tested
 * in routes/every-route.browser.test.ts.
 */
describeViewer('no layout shift after the first render', {}, ({ at }) => {
  const everywhere = (pages: readonly string[]) => [1280, 360].flatMap((width) => pages.map((address) => [address, width] as const));
  const stands = (how: Opening) => (address: string, width: number) =>
    at(address, standsStill, { ...how, viewport: { width, height: 800 } });

  describe.each([
    ['earliest', 1],
    ['shared', 5],
  ] as const)('with delayed responses, the %s last', (late, turn) => {
    it.each(byTurns(everywhere(PAGES), turn, 11))('%s at %d pixels', stands({ late }));
  });
  it.each(byTurns(everywhere(HEAVY), 2, 4))('%s at %d pixels, with the CPU throttled sixfold', stands({ slower: 6 }));
});
