import { describe, expect, it } from 'vitest';
import { axeSource, describeViewer } from './browser.fixture.ts';

const axe = await axeSource();

/** Every route, and the views of it that are other pages. */
const PAGES = [
  '/',
  '/events',
  '/events/event:kazakhstan-aid-request-2022',
  '/events/event:kazakhstan-deployment-2022?accounts=A,B1,C,D&base=B1&depth=glosses',
  '/entities',
  '/entities/organization:csto',
  '/entities/rule:mutual-assistance',
  '/compare?about=event:kazakhstan-aid-request-2022,event:kazakhstan-deployment-2022',
  '/compare?documents=document:d1021-2022,document:shinzo-returns-2022',
  '/documents',
  '/documents/document:d1021-2022',
  '/ledger',
  '/timeline',
  '/network',
  '/network?network=co-mention&node=organization:csto',
  '/claims',
  '/search?q=CSTO',
  '/about',
  '/events/event:never-was',
];

const LOOKS = [
  { lang: 'en', colorScheme: 'light', viewport: { width: 1280, height: 860 } },
  { lang: 'ja', colorScheme: 'dark', viewport: { width: 1280, height: 860 } },
  { lang: 'en', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
  { lang: 'ja', colorScheme: 'light', viewport: { width: 360, height: 740 } },
] as const;

interface Found {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

describeViewer('axe-core finds nothing against WCAG 2.2 AA', { timeout: 120_000 }, ({ at }) => {
  describe.each(LOOKS)('$lang, $colorScheme, $viewport.width pixels', ({ lang, ...look }) => {
    it.each(PAGES)('%s', (address) =>
      at(
        `${address}${address.includes('?') ? '&' : '?'}lang=${lang}`,
        async (tab) => {
          await tab.waitForSelector('main :is(section, ul, dl, table, svg, p)');
          await tab.evaluate('new Promise((still) => setTimeout(still, 400))');
          await tab.evaluate(`${axe}; undefined`);
          const found = await tab.evaluate<Found[]>(
            `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }).then((r) => r.violations)`,
          );
          expect(
            found.map((f) => `${f.id}: ${f.nodes.length} × ${f.nodes[0]?.html.slice(0, 160)} — ${f.nodes[0]?.failureSummary}`),
          ).toEqual([]);
        },
        { ...look, bypassCSP: true },
      ),
    );
  });
});
