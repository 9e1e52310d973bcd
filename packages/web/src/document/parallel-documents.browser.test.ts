import { expect, it } from 'vitest';
import { describeViewer, waitUntilTrue } from '../browser.fixture.ts';

const BOTH = '/documents/document:d1021-2022?with=document:shinzo-returns-2022';

describeViewer('two documents in step', {}, ({ at }) => {
  it('are chosen on the page of one, and the URL keeps both', () =>
    at('/documents/document:d1021-2022', async (tab) => {
      await waitUntilTrue(tab, 'document.querySelectorAll(".beside-which option").length === 4');
      await tab.selectOption('.beside-which select', 'document:shinzo-returns-2022');
      await tab.waitForURL((url) => url.searchParams.get('with') === 'document:shinzo-returns-2022');
      await tab.goto(tab.url());
      await waitUntilTrue(tab, 'document.querySelectorAll(".pane").length === 2');
      await tab.selectOption('.beside-which select', '');
      await tab.waitForSelector('.passages');
    }));

  it('are linked: a selected passage highlights those of the other with the same subjects', () =>
    at(BOTH, async (tab) => {
      await tab.waitForSelector('.panes > :last-child .passage');
      await tab.click('#p-b-7 .gloss');
      await tab.waitForSelector('.panes > :last-child .passage.met .meets');
      expect(await tab.textContent('.passage.met .meets')).toMatch(/^meets B ¶7: .*Collective Security Treaty Organization/);
      await waitUntilTrue(
        tab,
        '[...document.querySelectorAll(".panes > :last-child .met")].some((m) => Math.abs(m.getBoundingClientRect().top - m.closest(".pane").getBoundingClientRect().top) < 60)',
      );
      await tab.click('.panes > :last-child .passage.met .gloss');
      await tab.waitForSelector('.panes > :first-child .passage.met');
    }));

  it('scroll together, also by keyboard', () =>
    at(BOTH, async (tab) => {
      await tab.waitForSelector('.panes > :last-child .passage');
      const top = 'document.querySelector(".panes > :last-child .pane").scrollTop';
      await tab.evaluate('document.querySelector(".pane").focus()');
      for (let i = 0; i < 4; i++) await tab.keyboard.press('PageDown');
      await waitUntilTrue(tab, 'document.querySelectorAll(".panes > :last-child .met").length > 0');
      await waitUntilTrue(tab, `${top} > 0 && document.querySelectorAll(".panes > :first-child .here").length === 1`);
    }));
});
