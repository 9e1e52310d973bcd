import { expect, it } from 'vitest';
import { axeViolations } from './axe.fixture.ts';
import { describeViewer } from './browser.fixture.ts';

/** The fixture holds that nothing is asked of another server, and that the browser has nothing to complain of. */
describeViewer('the page about the API (/docs)', {}, (viewer) => {
  it('comes from this server alone, with its own style and without a script', async () => {
    await viewer.at('/docs', async (tab) => {
      expect(await tab.title()).toBe('Synoptic API');
      expect(await tab.evaluate<string>('getComputedStyle(document.querySelector("section")).borderTopStyle')).toBe('solid');
      expect(await tab.evaluate<number>('document.scripts.length')).toBe(0);
    });
  });
  it('tells every path of the API, and an example of each can be followed', async () => {
    const { paths } = (await (await fetch(`${viewer.origin()}/openapi.json`)).json()) as { paths: object };
    await viewer.at('/docs', async (tab) => {
      const told = await tab.evaluate<string[]>('[...document.querySelectorAll("section[id] > h3")].map((h) => h.textContent)');
      expect(told).toEqual(expect.arrayContaining(Object.keys(paths).map((path) => `GET ${path}`)));
      const examples = await tab.evaluate<string[]>(
        '[...document.querySelectorAll("section > p > a[href^=\\"/v1\\"]")].map((a) => a.href)',
      );
      expect(examples.length).toBeGreaterThan(20);
      const [kinds] = examples.filter((url) => url.endsWith('/v1/kinds'));
      expect((await fetch(kinds ?? '')).status).toBe(200);
    });
  });
  it('is accessible', async () => {
    for (const colorScheme of ['light', 'dark'])
      await viewer.at(
        '/docs',
        async (tab) => {
          expect(await axeViolations(tab)).toEqual([]);
        },
        { colorScheme, bypassCSP: true },
      );
  });
});
