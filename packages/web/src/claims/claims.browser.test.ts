import { readShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { expect, it } from 'vitest';
import { describeViewer, waitUntilTrue } from '../browser.fixture.ts';

describeViewer('claims in a table', {}, ({ at }) => {
  it('sorts and filters claims, as in the URL', () =>
    at('/claims', async (tab) => {
      await tab.waitForSelector('.claims-table tbody tr');
      await tab.click('.claims-table th.c-about button');
      await tab.waitForURL((url) => url.searchParams.get('sort') === 'about');
      await tab.waitForSelector('th.c-about[aria-sort=ascending]');
      await tab.fill('.claims .filter input', 'more than 2,000');
      await tab.waitForURL((url) => url.searchParams.get('q') === 'more than 2,000');
      const found = await tab.evaluate<number>('parseInt(document.querySelector(".claims output").textContent)');
      expect(found).toBeGreaterThan(0);
      expect(found).toBeLessThan(50);
      await tab.goto(tab.url());
      await waitUntilTrue(tab, `parseInt(document.querySelector(".claims output")?.textContent) === ${found}`);
    }));

  it('show figures with their units and dates in words, beside the EDTF form', () =>
    at('/claims?q=more+than+2%2C000', async (tab) => {
      await tab.waitForSelector('.claims-table tbody tr');
      expect(await tab.textContent('.claims-table tbody')).toContain('more than 2,000 people');
      await tab.goto(`${new URL(tab.url()).origin}/claims?facet=date&sort=value`);
      await tab.waitForSelector('.claims-table .edtf');
      const dates = await tab.evaluate<string[]>('[...document.querySelectorAll(".claims-table .edtf")].map((d) => d.textContent)');
      expect(dates.length).toBeGreaterThan(5);
      const firstDays = dates.map((d) => d.match(/\d{4}(-\d\d)?/)?.[0].padEnd(7, '-01'));
      expect(firstDays).toEqual(firstDays.toSorted());
      expect(await tab.textContent('.claims-table tbody')).toMatch(/\d (January|October|November) \d{4}/);
      await tab.goto(`${new URL(tab.url()).origin}/claims?q=2%2C000人&lang=ja`);
      await tab.waitForSelector('.claims-table tbody tr');
      expect(await tab.textContent('.claims-table tbody')).toContain('2,000人');
    }));
});

/** Ten thousand claims: copies of the shipped ones. */
async function manyClaims() {
  const corpus = await readShippedCorpus();
  const claims = Array.from({ length: 10_000 }, (_, i) => {
    const claim = corpus.claims[i % corpus.claims.length];
    if (!claim) throw new Error('no claims');
    return { ...claim, id: `${claim.id}-${i}`, paraphrases: [], answers: [], corrects: [], retracts: [], supersedes: [] };
  });
  return { ...corpus, claims };
}

describeViewer('ten thousand claims', { corpus: manyClaims }, ({ at }) => {
  it('are a table of which only visible rows are rendered', () =>
    at('/claims', async (tab) => {
      await waitUntilTrue(tab, 'document.querySelector(".claims output")?.textContent === "10,000 claims"');
      expect(await tab.evaluate<number>('document.querySelectorAll(".claims-table *").length')).toBeLessThan(900);
      await tab.evaluate('scrollTo({ top: 170000, behavior: "instant" })');
      await tab.waitForSelector('tr[aria-rowindex="5010"]');
      expect(await tab.evaluate<number>('document.querySelectorAll(".claims-table *").length')).toBeLessThan(900);
      await tab.evaluate('scrollTo({ top: 1e9, behavior: "instant" })');
      await tab.waitForSelector('tr[aria-rowindex="10001"]');
    }));
});
