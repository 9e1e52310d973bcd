import { expect, it } from 'vitest';
import { describeViewer } from '../browser.fixture.ts';

describeViewer('an entity', {}, ({ at, asked }) => {
  it('bears its names script by script, each in its language', () =>
    at('/entities/organization:csto', async (tab) => {
      await tab.waitForSelector('.facts');
      const names = (lang: string) => tab.textContent(`.facts dd span[lang=${lang}]`);
      expect(await names('en')).toBe('Collective Security Treaty Organization, CSTO');
      expect(await names('ja')).toContain('集団安全保障条約機構');
      expect(await names('ru')).toContain('ОДКБ');
    }));

  it('shows what it is part of and what is part of it as a tree', () =>
    at('/entities/organ:csto-parliamentary-assembly', async (tab) => {
      await tab.click('.facts button[aria-expanded]:last-of-type');
      await tab.waitForSelector('.part-tree [aria-current=page]');
      expect(await tab.textContent('.part-tree > ul > li > a')).toBe('Collective Security Treaty Organization');
      expect(await tab.textContent('.part-tree')).toContain('Head of the Secretariat of the CSTO Parliamentary Assembly');
    }));

  it('draws offices over the time for which they are told', () =>
    at('/entities/person:li-shangfu', async (tab) => {
      await tab.waitForSelector('.roles .date-bar');
      expect(await tab.evaluate<number>('document.querySelectorAll(".roles li").length')).toBe(2);
      const starts = '[...document.querySelectorAll(".roles .date-bar > *")].map((e) => e.getBoundingClientRect().left)';
      const [minister = 0, department = 0] = await tab.evaluate<number[]>(starts);
      expect(department).toBeLessThan(minister);
    }));

  it('tells how each voice judges it, and leads to the row', () =>
    at('/entities/organization:csto', async (tab) => {
      await tab.waitForSelector('.judged tbody tr');
      const line = (name: string) => tab.textContent(`.judged tr:has(th:has-text("${name}"))`);
      expect(await line('Alexander Pankin')).toMatch(/Judgement/);
      await tab.click('.judged td:last-child a');
      await tab.waitForSelector('.row-question.on');
      expect(new URL(tab.url()).pathname).toBe('/entities/organization:csto');
    }));

  it('leads from a speaker to what it says', () =>
    at('/entities/person:kassym-jomart-tokayev', async (tab) => {
      const { says } = await asked<{ says: string[] }>('entities/person:kassym-jomart-tokayev');
      await tab.click('.facts .when a');
      await tab.waitForSelector('.claims-table tbody th');
      expect(await tab.textContent('.claims output')).toBe(`${says.length} claims`);
    }));
});
