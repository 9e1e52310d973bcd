import { expect, it } from 'vitest';
import { describeViewer } from '../browser.fixture.ts';

const CASE = '[id="mutual-assistance~kazakhstan-aid-request-2022"]';

describeViewer('the ledger in a browser', {}, ({ at, origin }) => {
  it('has a row for each case and bearer, with a status by sign and word for each account that reports it', () =>
    at('/ledger', async (tab) => {
      await tab.waitForSelector('.case');
      const ledger = (await (await fetch(`${origin()}/v1/ledger`)).json()) as {
        rows: { cells: { silence: unknown; statuses: { is: string }[] }[] }[];
      };
      expect(await tab.evaluate('document.querySelectorAll(".case").length')).toBe(ledger.rows.length);
      const cells = ledger.rows.flatMap((r) => r.cells);
      expect(await tab.evaluate('document.querySelectorAll(".case .result .sig").length')).toBe(cells.flatMap((c) => c.statuses).length);
      const distinct = ledger.rows.map((row) => new Set(row.cells.flatMap((c) => c.statuses.map(({ is }) => is))).size);
      expect(await tab.evaluate('[...document.querySelectorAll(".case")].map((c) => c.querySelectorAll(".status").length)')).toEqual(
        distinct,
      );
      expect(await tab.evaluate('document.querySelectorAll(".without .sig").length')).toBe(cells.filter((c) => c.silence).length);
      const text = await tab.textContent(CASE);
      expect(text).toContain('performed');
      expect(text).toContain('request from Kazakhstan to Collective Security Treaty Organization (6 January 2022)');
      expect(text).toContain('answer: sent a force');
    }));

  it('says the result of a case in one line each, by name, and names accounts in its sentences', () =>
    at('/ledger', async (tab) => {
      await tab.waitForSelector('#no-aim-to-invade .result');
      const result = await tab.textContent('#no-aim-to-invade .result li');
      for (const words of ['broken', 'Andrey Kortunov', 'Newsweek Japan']) expect(result).toContain(words);
      expect(await tab.textContent('.decisive li')).toMatch(
        /^Essayist \(unnamed\) judges .+ and does not mention .+ according to NHK and Reuters/,
      );
      expect(await tab.textContent('.obligation .outcome.o-not-borne-out')).not.toMatch(/\b[A-D]\d:/);
    }));

  it('draws the days from the request', () =>
    at('/ledger', async (tab) => {
      await tab.waitForSelector(`${CASE} .lags svg`);
      const label = await tab.evaluate<string>(`document.querySelector('${CASE} .lags svg').getAttribute('aria-label')`);
      expect(label).toContain('B2: CSTO troops are sent to Kazakhstan: within 4 days');
      expect(await tab.textContent(`${CASE} .lags svg`)).not.toContain('-0');
    }));

  it('shows the outcome of an assurance', () =>
    at('/ledger', async (tab) => {
      await tab.waitForSelector('#no-aim-to-invade .case');
      expect(await tab.textContent('#no-aim-to-invade')).toContain('not borne out');
    }));

  it('is linked from a case and from an obligation, and links back', () =>
    at('/events/event:kazakhstan-aid-request-2022', async (tab) => {
      await tab.click('.facts a[href*="/ledger#"]');
      await tab.waitForSelector(`${CASE}.pointed`);
      await tab.click(`${CASE} .what a`);
      await tab.waitForSelector('.synopsis');
      await tab.goto(`${origin()}/entities/rule:mutual-assistance`);
      await tab.click('.facts a[href*="/ledger#"]');
      await tab.waitForSelector('#mutual-assistance.pointed');
    }));

  it('has documents as accounts if the URL says so', () =>
    at('/ledger?by=document&lang=ja', async (tab) => {
      await tab.waitForSelector('.result .sig');
      expect(await tab.evaluate('[...document.querySelectorAll(".case .sig")].every((s) => /^[A-Z]$/.test(s.textContent))')).toBe(true);
      expect(await tab.textContent('.obligation')).toContain('履行');
    }));

  it('is readable at 360 pixels', () =>
    at(
      '/ledger',
      async (tab) => {
        await tab.waitForSelector('.lags svg');
        expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(360);
      },
      { viewport: { width: 360, height: 740 } },
    ));
});
