import { expect, it } from 'vitest';
import { describeViewer } from '../browser.fixture.ts';

const AID = '/events/event:kazakhstan-aid-request-2022';

describeViewer('the explanation of a verdict', {}, ({ at }) => {
  it('C4 compares the others with the base in the URL, by rule and not by verdict', () =>
    at(`${AID}?by=voice&base=B2&facets=date`, async (tab) => {
      await tab.waitForSelector('.synopsis .relation');
      expect(await tab.textContent('.synopsis .relation')).toContain('says less than the base');
      await tab.keyboard.press('v');
      await tab.waitForURL((url) => url.searchParams.get('base') === null);
    }));

  it('C4 states that the base is silent', () =>
    at(`${AID}?by=voice&base=D&lang=ja`, async (tab) => {
      await tab.waitForSelector('.synopsis tbody .against');
      expect(await tab.textContent('.synopsis tbody .against')).toBe('基準は沈黙');
    }));

  it('R7 compares a count with a list, an exact match first', () =>
    at('/entities/organization:csto?by=voice&facets=member-count,members', async (tab) => {
      await tab.waitForSelector('.apparatus-body');
      const text = await tab.textContent('.apparatus-body');
      expect(text).toMatch(/rule V9The list of 6 \(Essayist \(unnamed\)\) has as many members as stated: 6 countries/);
    }));

  it('L10 shows the decisive silence on the home page and in the ledger', async () => {
    for (const page of ['/', '/ledger'])
      await at(page, async (tab) => {
        await tab.waitForSelector('.decisive li');
        expect(await tab.textContent('.decisive li')).toMatch(
          /^Essayist \(unnamed\) judges .* and does not mention .*The judgement cites /,
        );
      });
  });
});
