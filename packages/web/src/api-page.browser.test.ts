import { byTurns } from '@synoptic/core/node/by-turns.fixture';
import { expect, it } from 'vitest';
import { axeViolations } from './axe.fixture.ts';
import { describeViewer } from './browser.fixture.ts';

/** The fixture also asserts that no other server is requested and that the console stays empty. */
describeViewer('the page about the API (/docs)', {}, (viewer) => {
  it('loads from this server only, with its own style sheet and no script', async () => {
    await viewer.at('/docs', async (tab) => {
      expect(await tab.title()).toBe('Synoptic API');
      expect(await tab.evaluate<string>('getComputedStyle(document.querySelector("section")).borderTopStyle')).toBe('solid');
      expect(await tab.evaluate<number>('document.scripts.length')).toBe(0);
    });
  });
  it('lists every path of the API with an example that works', async () => {
    const { paths } = (await (await fetch(`${viewer.origin()}/openapi.json`)).json()) as { paths: object };
    await viewer.at('/docs', async (tab) => {
      const headings = await tab.evaluate<string[]>('[...document.querySelectorAll("section[id] > h3")].map((h) => h.textContent)');
      expect(headings).toEqual(expect.arrayContaining(Object.keys(paths).map((path) => `GET ${path}`)));
      const examples = await tab.evaluate<string[]>(
        '[...document.querySelectorAll("section > p > a[href^=\\"/v1\\"]")].map((a) => a.href)',
      );
      expect(examples.length).toBeGreaterThan(20);
      const [kinds] = examples.filter((url) => url.endsWith('/v1/kinds'));
      expect((await fetch(kinds ?? '')).status).toBe(200);
    });
  });
  it.each(byTurns(['dark', 'light'], 0, 2))('is accessible in %s colours', (colorScheme) =>
    viewer.at(
      '/docs',
      async (tab) => {
        expect(await axeViolations(tab)).toEqual([]);
      },
      { colorScheme, bypassCSP: true },
    ),
  );
});
