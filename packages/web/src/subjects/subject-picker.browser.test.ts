import { expect, it } from 'vitest';
import { atRest, describeViewer, waitUntilTrue } from '../browser.fixture.ts';

const HEADS_OF_SUBJECTS = 'document.querySelectorAll(".synopsis .subject-head").length';

describeViewer('what is set side by side', {}, ({ at }) => {
  it('is chosen by name, in either language, from an empty page, and is kept in the URL', () =>
    at('/compare', async (tab) => {
      await tab.waitForSelector('.choice input');
      await tab.fill('.choice input', 'カザフスタンがCSTO');
      await tab.waitForSelector('.offered button');
      await tab.click('.offered button');
      await tab.waitForURL((url) => url.searchParams.get('about') === 'event:kazakhstan-aid-request-2022');
      await tab.click('.subjects summary');
      await atRest(tab);
      await tab.fill('.choice input', 'csto troops are sent');
      await tab.waitForSelector('.offered button');
      await tab.keyboard.press('Enter');
      await tab.waitForURL((url) => url.searchParams.get('about') === 'event:kazakhstan-aid-request-2022,event:kazakhstan-deployment-2022');
      await waitUntilTrue(tab, `${HEADS_OF_SUBJECTS} === 2`);
    }));

  it('can be removed', () =>
    at('/compare?about=event:kazakhstan-aid-request-2022,event:kazakhstan-deployment-2022', async (tab) => {
      await tab.waitForSelector('.subjects summary');
      await tab.click('.subjects summary');
      await tab.waitForSelector('.chips li button');
      await atRest(tab);
      expect(await tab.textContent('.chips')).toContain('Kazakhstan asks the CSTO for aid');
      await tab.click('.chips li button');
      await tab.waitForURL((url) => url.searchParams.get('about') === 'event:kazakhstan-deployment-2022');
    }));

  it('offers an exact name first, and reports an empty result', () =>
    at('/compare', async (tab) => {
      await tab.waitForSelector('.choice input');
      await tab.fill('.choice input', 'Armenia');
      await waitUntilTrue(tab, 'document.querySelector(".offered button")?.textContent === "Armenia"');
      await tab.fill('.choice input', 'zzzqqq');
      await waitUntilTrue(tab, 'document.querySelector(".offered").textContent.startsWith("No event")');
    }));
});
