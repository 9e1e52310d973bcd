import { expect, it } from 'vitest';
import { atRest, describeViewer, toSection, waitUntilTrue } from '../browser.fixture.ts';

describeViewer('navigation between pages', {}, ({ at }) => {
  it('navigates without reloading, and restores the scroll position on back', () =>
    at('/events', async (tab) => {
      await tab.waitForSelector('.chronicle');
      await tab.evaluate('(window.here = true, window.scrollTo({ top: 1200, behavior: "instant" }))');
      await tab.evaluate('document.querySelectorAll(".chronicle a")[40].click()');
      await tab.waitForSelector('.thing h1');
      await waitUntilTrue(tab, 'location.pathname.startsWith("/events/") && window.scrollY === 0');
      await tab.evaluate('history.back()');
      await tab.waitForSelector('.chronicle');
      await waitUntilTrue(tab, 'location.pathname === "/events" && window.scrollY === 1200');
      expect(await tab.evaluate('window.here')).toBe(true);
      await tab.evaluate('history.forward()');
      await tab.waitForSelector('.thing h1');
    }));

  it('keeps the scroll position of a page and of its table over a reload, Back and Forward', () =>
    at('/entities/organization:csto?by=voice', async (tab) => {
      await tab.waitForSelector('.scroll.many');
      // Rows that are laid out later move the page below them, with what the reader sees.
      await atRest(tab);
      const places = `[Math.round(scrollY), document.querySelector('.scroll.many')?.scrollLeft]`;
      await tab.evaluate(
        `(scrollTo({ top: 2600, behavior: 'instant' }), document.querySelector('.scroll.many').scrollTo({ left: 150, behavior: 'instant' }))`,
      );
      await waitUntilTrue(tab, 'history.state?.y === 2600 && history.state.boxes.table?.[0] === 150');
      await tab.reload();
      await waitUntilTrue(tab, `document.querySelector('.scroll.many') !== null && JSON.stringify(${places}) === '[2600,150]'`);
      await toSection(tab, '/about');
      await tab.waitForSelector('article.about h1');
      await tab.evaluate('scrollTo({ top: 700, behavior: "instant" })');
      await waitUntilTrue(tab, 'history.state?.y === 700');
      await tab.evaluate('history.back()');
      await waitUntilTrue(tab, `JSON.stringify(${places}) === '[2600,150]'`);
      await tab.evaluate('history.forward()');
      await waitUntilTrue(tab, 'location.pathname === "/about" && scrollY === 700');
    }));

  it('keeps the position that is being restored when the page is left meanwhile for one that is slow to load', () =>
    at('/entities/organization:csto?by=voice', async (tab) => {
      await tab.evaluate('scrollTo({ top: 2600, behavior: "instant" })');
      await waitUntilTrue(tab, 'history.state?.y === 2600');
      const asked = Promise.withResolvers<void>();
      const loaded = Promise.withResolvers<void>();
      await tab.route(/\/assets\/about-page-/, async (route) => {
        asked.resolve();
        await loaded.promise;
        await route.continue();
      });
      await tab.reload();
      await waitUntilTrue(tab, `document.querySelector('.scroll.many') !== null && scrollY === 2600`);
      await toSection(tab, '/about');
      await asked.promise;
      // The rows above get their height.
      await waitUntilTrue(tab, `document.querySelector('.scroll.many .row:not([data-rests])') === null`);
      loaded.resolve();
      await tab.waitForSelector('article.about h1');
      await tab.evaluate('history.back()');
      await waitUntilTrue(tab, `document.querySelector('.scroll.many') !== null && scrollY === 2600`);
      await atRest(tab);
      expect(await tab.evaluate('scrollY')).toBe(2600);
    }));

  it.each(['answer', 'voice'])('brings the row that an address names into view: by %s', (by) =>
    at(`/events/event:kazakhstan-deployment-2022?by=${by}&row=11`, async (tab) => {
      await waitUntilTrue(
        tab,
        `(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.getElementById('row-10')?.getBoundingClientRect() ?? { top: -1 })`,
      );
      expect(await tab.evaluate<number>('scrollY')).toBeGreaterThan(0);
    }),
  );

  it('shows the first page again on back', () =>
    at('/', async (tab) => {
      await tab.waitForSelector('.disagreements .subject');
      await toSection(tab, '/about');
      await tab.waitForSelector('article.about h1');
      await tab.click('.masthead a[href="/"]');
      await tab.waitForSelector('.disagreements .subject');
    }));

  it('goes back to the first page from a row linked on it', () =>
    at('/', async (tab) => {
      await tab.waitForSelector('.disagreements .subject');
      await tab.click('.disagreements .subject');
      await tab.waitForSelector('.row-question.on');
      await tab.waitForURL((url) => url.pathname !== '/' && url.hash === '');
      await tab.evaluate('history.back()');
      await tab.waitForSelector('.disagreements .subject');
      expect(new URL(tab.url()).pathname).toBe('/');
    }));

  it('leaves links out of the viewer, new tabs and downloads to the browser', () =>
    at('/events/event:kazakhstan-aid-request-2022', async (tab) => {
      await tab.waitForSelector('.citation a');
      const taken = (selector: string, how: string) =>
        tab.evaluate<boolean>(`(() => {
          const event = new MouseEvent('click', { bubbles: true, cancelable: true, ${how} });
          window.addEventListener('click', (e) => { window.taken = e.defaultPrevented; e.preventDefault(); }, { once: true });
          document.querySelector('${selector}').dispatchEvent(event);
          return window.taken;
        })()`);
      expect(await taken('.citation a', 'button: 0')).toBe(false);
      expect(await taken('nav a', 'button: 0, ctrlKey: true')).toBe(false);
      expect(await taken('nav a', 'button: 1')).toBe(false);
      expect(await taken('nav a[href="/events"]', 'button: 0')).toBe(true);
    }));
});
