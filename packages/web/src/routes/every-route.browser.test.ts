import { readFile } from 'node:fs/promises';
import { byTurns } from '@synoptic/core/node/by-turns.fixture';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../axe.fixture.ts';
import { describeViewer } from '../browser.fixture.ts';
import { layoutShifts } from '../layout-shifts.fixture.ts';
import { addressInLanguage, LOOKS } from '../page-variants.fixture.ts';

/** URLs of every route, including the views that load separate code. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  '/': ['/'],
  '/events': ['/events'],
  '/events/:id': [
    '/events/event:kazakhstan-deployment-2022',
    '/events/event:kazakhstan-deployment-2022?by=voice',
    '/events/event:kazakhstan-aid-request-2022?accounts=A,B1,C,D&depth=glosses',
    '/events/event:kazakhstan-deployment-2022?accounts=A,B1,C,D&base=B1&depth=glosses',
  ],
  '/entities': ['/entities'],
  '/entities/:id': ['/entities/organization:csto', '/entities/rule:mutual-assistance'],
  '/compare': [
    '/compare',
    '/compare?about=event:kazakhstan-aid-request-2022,event:kazakhstan-deployment-2022',
    '/compare?documents=document:d1021-2022,document:shinzo-returns-2022',
  ],
  '/documents': ['/documents'],
  '/documents/:id': ['/documents/document:d1021-2022', '/documents/document:d1021-2022?with=document:shinzo-returns-2022'],
  '/ledger': ['/ledger'],
  '/timeline': ['/timeline'],
  '/network': ['/network', '/network?node=organization:csto'],
  '/claims': ['/claims'],
  '/read': ['/read'],
  '/search': ['/search', '/search?q=CSTO'],
  '/about': ['/about'],
  '*': ['/nowhere/at/all', '/events/event:never-was'],
};

const ROUTES = [...(await readFile(new URL('./registry.ts', import.meta.url), 'utf8')).matchAll(/path: '([^']+)'/g)].map(
  ([, path]) => path,
);

/** Violations of the Content Security Policy since the page was opened. */
const REFUSED = `(() => {
  const observer = new ReportingObserver(() => {}, { types: ['csp-violation'], buffered: true });
  observer.observe();
  return observer.takeRecords().map(({ body }) => body.effectiveDirective + ' ' + body.blockedURL);
})()`;

describeViewer(
  'every page requests only this server, violates neither its Content Security Policy nor WCAG 2.2 AA, fits its window, and moves nothing that is shown',
  {},
  ({ at }) => {
    it('covers all routes', () => expect(Object.keys(ADDRESSES)).toEqual(ROUTES));

    // Everything about a page as it opens is checked on one visit, because the visit takes longer than the checks.
    describe.each(LOOKS.map((look, i) => [i, look] as const))('look %i: %j', (i, { lang, ...look }) => {
      it.each(byTurns(Object.values(ADDRESSES).flat(), i, LOOKS.length))('%s', (address) =>
        at(
          addressInLanguage(address, lang),
          async (tab) => {
            expect(await tab.evaluate<string>('document.documentElement.lang')).toBe(lang);
            expect(await tab.evaluate<string[]>(REFUSED)).toEqual([]);
            expect(await layoutShifts(tab)).toEqual([]);
            // Only scroll containers are wider than a phone.
            expect(await tab.evaluate<number>('document.documentElement.scrollWidth')).toBe(look.viewport.width);
            expect(await axeViolations(tab)).toEqual([]);
          },
          look,
        ),
      );
    });

    it('catches a violation', async () => {
      await at('/about', async (tab) => {
        await expect(tab.evaluate('fetch("https://elsewhere.example/").then(() => "came", () => "refused")')).resolves.toBe('refused');
        expect(await tab.evaluate<string[]>(REFUSED)).toEqual(['connect-src https://elsewhere.example/']);
      }).then(
        () => expect.unreachable('nobody noticed'),
        (noticed: { actual: string[] }) => expect(noticed.actual.join()).toContain('Content Security Policy'),
      );
    });
  },
);
