import { expect, it } from 'vitest';
import { axeViolations } from '../axe.fixture.ts';
import { describeViewer } from '../browser.fixture.ts';

describeViewer('an entity', {}, ({ at, asked }) => {
  it('shows the names of each script with their language attribute', () =>
    at('/entities/organization:csto', async (tab) => {
      await tab.waitForSelector('.facts');
      const names = (lang: string) => tab.textContent(`.facts dd span[lang=${lang}]`);
      expect(await names('en')).toBe('Collective Security Treaty Organization, CSTO');
      expect(await names('ja')).toContain('集団安全保障条約機構');
      expect(await names('ru')).toContain('ОДКБ');
    }));

  it('shows its wholes and its parts as a tree', () =>
    at('/entities/organ:csto-parliamentary-assembly', async (tab) => {
      await tab.click('.facts button[aria-expanded]:last-of-type');
      await tab.waitForSelector('.part-tree [aria-current=page]');
      expect(await tab.textContent('.part-tree > ul > li > a')).toBe('Collective Security Treaty Organization');
      expect(await tab.textContent('.part-tree')).toContain('Head of the Secretariat of the CSTO Parliamentary Assembly');
    }));

  it('shows what a person said by day and by outlet, and offices without a claim on their beginning or end', () =>
    at('/entities/person:vladimir-putin', async (tab) => {
      await tab.waitForSelector('.said-days');
      const said = await tab.textContent('.said');
      for (const words of ['What Vladimir Putin said', '10 January 2022', 'via NHK']) expect(said).toContain(words);
      expect(await tab.textContent('.roles')).toContain('named as such: 2020 – April 2023');
      expect(await tab.evaluate<number>('document.querySelectorAll(".roles svg").length')).toBe(0);
    }));

  it('shows its judgements with their speakers below the comparison, and links the question', () =>
    at('/entities/organization:csto', async (tab) => {
      await tab.waitForSelector('.synopsis ~ .judged li');
      expect(await tab.textContent('.judged > ul > li:has(b:has-text("Alexander Pankin"))')).toMatch(/positive/);
      await tab.click('.judged li li a');
      await tab.waitForSelector('.row-question.on');
      expect(new URL(tab.url()).pathname).toBe('/entities/organization:csto');
    }));

  it('lists its many questions with their verdicts, and goes to each', () =>
    at(
      '/entities/organization:csto',
      async (tab) => {
        await tab.waitForSelector('.question-index summary');
        await tab.click('.question-index summary');
        const { rows } = await asked<{ rows: unknown[] }>('compare?about=organization:csto');
        expect(await tab.evaluate<number>('document.querySelectorAll(".question-index li").length')).toBe(rows.length);
        expect(await tab.textContent('.question-index li:nth-child(9)')).toContain('Who leads it, or decides in it?, seen differently');
        for (const again of [false, true]) {
          if (again) await tab.evaluate('scrollTo(0, 0)');
          await tab.click('.question-index li:nth-child(9) button');
          await tab.waitForSelector('#row-8:focus');
          expect(await tab.evaluate<number>('document.querySelector(".row-question.on").getBoundingClientRect().top')).toBeLessThan(200);
        }
        expect(new URL(tab.url()).searchParams.get('row')).toBe('9');
        expect(await axeViolations(tab)).toEqual([]);
      },
      { bypassCSP: true },
    ));

  it('links a speaker to its claims', () =>
    at('/entities/person:kassym-jomart-tokayev', async (tab) => {
      const { says } = await asked<{ says: string[] }>('entities/person:kassym-jomart-tokayev');
      await tab.click('.facts .when a');
      await tab.waitForSelector('.claims-table tbody th');
      expect(await tab.textContent('.claims output')).toBe(`${says.length} claims`);
    }));
});
