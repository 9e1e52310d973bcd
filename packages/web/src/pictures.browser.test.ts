import { expect, it } from 'vitest';
import { describeViewer, waitUntilTrue } from './browser.fixture.ts';

describeViewer('the corpus as pictures and tables', {}, ({ at, asked }) => {
  it('draws the attribution network and lists it as text', () =>
    at('/network', async (tab) => {
      await tab.waitForSelector('.flow');
      const { nodes, edges } = await asked<{ nodes: unknown[]; edges: unknown[] }>('network?network=attribution');
      expect(await tab.evaluate('document.querySelectorAll(".flow .node").length')).toBe(nodes.length);
      expect(await tab.evaluate('document.querySelectorAll(".flow .edge").length')).toBe(edges.length);
      expect(await tab.evaluate('document.querySelectorAll(".nodes > li").length')).toBe(nodes.length);
      await tab.click('.nodes button:has-text("Kassym-Jomart Tokayev")');
      await tab.waitForURL((url) => url.searchParams.get('node') === 'person:kassym-jomart-tokayev');
      expect(await tab.textContent('.ties')).toContain('is quoted by');
      expect(await tab.textContent('.ties')).toContain('NHK');
      expect(await tab.evaluate('document.querySelector(".flow .node.lit text, .flow .node.chosen text") !== null')).toBe(true);
    }));

  it.each([1280, 2560])('shows every column of the flow at %d pixels', (width) =>
    at(
      '/network',
      async (tab) => {
        await tab.waitForSelector('.flow .node');
        expect(
          await tab.evaluate('(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)(document.querySelector(".picture"))'),
        ).toBe(true);
      },
      { viewport: { width, height: 900 } },
    ),
  );

  it('draws each date with its precision', () =>
    at('/timeline', async (tab) => {
      await tab.waitForSelector('.chronology .date-bar');
      const { total } = await asked<{ total: number }>('timeline?limit=1');
      expect(await tab.evaluate('document.querySelector(".chronology table").getAttribute("aria-rowcount")')).toBe(String(total + 1));
      const bar = (name: string) => `.chronology tr:has(a:text-is("${name}")) .date-bar`;
      await tab.waitForSelector(`${bar('Annexation of Crimea')} .somewhere`);
      await tab.waitForSelector(`${bar('Four CSTO treaties are signed')} .day`);
      await tab.waitForSelector(`${bar('Fighting in eastern Ukraine')} .beyond`);
      expect(await tab.textContent('.chronology tbody')).toContain('about 1991');
    }));

  it('compares two documents: shared facets, facets of one only, and values', () =>
    at('/compare?documents=document:d1021-2022,document:shinzo-returns-2022', async (tab) => {
      await tab.waitForSelector('.terms');
      expect(await tab.textContent('.sides')).toContain('All of them');
      expect(await tab.textContent('.sides')).toContain('Only Copied NHK and Reuters reports, 2022');
      expect(await tab.textContent('main')).toContain('far more often than the others');
      const z = await tab.evaluate<number[]>(
        '[...document.querySelectorAll(".terms tbody tr td:last-child")].map((td) => Number(td.textContent))',
      );
      expect(z.length).toBeGreaterThan(20);
      expect(z.every((n) => n > 0)).toBe(true);
      await tab.click('.which label:first-of-type input');
      await tab.waitForURL((url) => url.searchParams.get('documents')?.split(',').length === 3);
      await waitUntilTrue(tab, 'document.querySelectorAll(".terms").length === 3');
    }));
});
