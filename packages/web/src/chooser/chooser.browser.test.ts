import { expect, it } from 'vitest';
import { atRest, describeViewer, waitUntilTrue } from '../browser.fixture.ts';

const AID = '/events/event:kazakhstan-aid-request-2022';
const HEADS = '[...document.querySelectorAll(".synopsis thead th .sig")].map((s) => s.textContent)';
const FACETS = '[...document.querySelectorAll("tbody.row .facet")].map((s) => s.textContent)';

describeViewer('what if an account were missing', {}, ({ at, asked, origin }) => {
  it('shows which verdicts flip, in the list and at the row, and the URL keeps it', () =>
    at(`${AID}?by=voice`, async (tab) => {
      await tab.waitForSelector('.synopsis thead');
      await tab.click('.synopsis thead th:has(.sig:text-is("B2")) .missing');
      await tab.waitForSelector('.flips li');
      await atRest(tab);
      expect(await tab.evaluate<string[]>(HEADS)).not.toContain('B2');
      const address = new URL(tab.url());
      expect(address.searchParams.get('accounts')?.split(',')).toContain('B1');
      expect(address.searchParams.get('accounts')?.split(',')).not.toContain('B2');
      const flips = await tab.evaluate<number>('document.querySelectorAll(".flips li").length');
      expect(await tab.textContent('.left-out')).toContain(`Without Reuters ${flips} verdicts change:`);
      expect(await tab.textContent('.left-out')).toMatch(/one says more → .*one source/);
      expect(await tab.evaluate<number>('document.querySelectorAll("tbody .was").length')).toBeGreaterThan(0);
      expect(await tab.textContent('tbody .was')).toBe('with all accounts: one says more');

      const all = await asked<Rows>(`compare?about=event:kazakhstan-aid-request-2022`);
      const few = (await (
        await fetch(`${origin()}/v1/compare?about=event:kazakhstan-aid-request-2022&accounts=${address.searchParams.get('accounts')}`)
      ).json()) as Rows;
      const verdicts = (rows: Rows) => new Map(rows.rows.map((r) => [`${r.facet} ${r.of} ${r.where}`, r.verdict]));
      const remaining = verdicts(few);
      expect([...verdicts(all)].filter(([key, verdict]) => (remaining.get(key) ?? 'unattested') !== verdict).length).toBe(flips);

      await tab.goto(tab.url());
      await tab.waitForSelector('.flips li');
      await tab.click('.left-out > button');
      await tab.waitForURL((url) => !url.searchParams.has('accounts'));
      await waitUntilTrue(tab, 'document.querySelectorAll(".was").length === 0');
    }));

  it('chooses and orders accounts and facets, and the URL restores both', () =>
    at(`${AID}?by=voice`, async (tab) => {
      await tab.waitForSelector('.synopsis thead');
      const before = await tab.evaluate<string[]>(HEADS);
      const [first = ''] = await tab.evaluate<string[]>(FACETS);
      await tab.click('.tools button[aria-expanded]');
      await tab.click('.chooser fieldset:first-child li:first-child button:last-child');
      await tab.waitForURL((url) => url.searchParams.has('accounts'));
      const after = [before[1], before[0], ...before.slice(2)];
      await waitUntilTrue(tab, `JSON.stringify(${HEADS}) === ${JSON.stringify(JSON.stringify(after))}`);
      await tab.click('.chooser fieldset:last-child li:first-child input');
      await tab.waitForURL((url) => url.searchParams.has('facets'));
      await waitUntilTrue(tab, `!(${FACETS}).includes(${JSON.stringify(first)})`);
      await atRest(tab);
      const rows = await tab.evaluate<string[]>(FACETS);
      await tab.goto(tab.url());
      await tab.waitForSelector('.synopsis thead');
      await atRest(tab);
      expect(await tab.evaluate(HEADS)).toEqual(after);
      expect(await tab.evaluate(FACETS)).toEqual(rows);
      expect(await tab.textContent('.left-out')).toContain('Hidden:');
    }));

  it('shows what would settle a row', () =>
    at(`${AID}?by=voice&verdict=single`, async (tab) => {
      await tab.waitForSelector('.apparatus .settle');
      expect(await tab.textContent('.apparatus .settle')).toMatch(/^A second independent origin; repeating .+ would not count\.$/);
    }));

  it('offers the answer as data, and a permalink for citation', () =>
    at(`${AID}?by=voice&accounts=B1,B2&lang=ja`, async (tab) => {
      await tab.waitForSelector('.citation');
      const links = await tab.evaluate<string[]>('[...document.querySelectorAll(".citation a")].map((a) => a.href)');
      expect(links.length).toBe(5);
      for (const link of links) {
        const answer = await fetch(link);
        expect([link, answer.status]).toEqual([link, 200]);
      }
      await tab.click('.citation button[aria-expanded]');
      await tab.waitForSelector('.cite-box pre');
      await atRest(tab);
      const permalink = (await tab.textContent('.cite-box pre')) ?? '';
      expect(permalink).toMatch(/\/v1\/@[0-9a-f]+\/compare\.json\?about=/);
      const answer = (await (await fetch(permalink)).json()) as { id: string };
      expect(await tab.textContent('.cite-box')).toContain(`@misc{synoptic-${answer.id}`);
    }));
});

interface Rows {
  rows: { facet: string; of: string | null; where: string | null; verdict: string }[];
}
