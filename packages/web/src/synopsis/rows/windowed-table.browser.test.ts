import { byTurns } from '@synoptic/core/node/by-turns.fixture';
import { expect, it } from 'vitest';
import { atRest, describeViewer, type TestTab, waitUntilTrue } from '../../browser.fixture.ts';
import { VAST_ROWS, VAST_SUBJECTS, vastCorpus } from './vast-corpus.fixture.ts';

const ALL = `/compare?about=${VAST_SUBJECTS.join(',')}&by=voice`;
const WINDOW = 'document.querySelector(".windowed")';
/** Scrolls the table sideways and the page down, to a place in the table. */
const scrolled = (left: string, top: string) =>
  `(${WINDOW}.scrollTo(${left}, 0), scrollTo({ top: scrollY + ${WINDOW}.getBoundingClientRect().top + ${top}, behavior: 'instant' }))`;

// On a phone it is tested in accessible.browser.test.ts, which opens it there.
describeViewer(`a table of ${VAST_ROWS} rows and twenty accounts`, { corpus: vastCorpus }, ({ at, origin }) => {
  const nodes = (tab: TestTab) => tab.evaluate<number>('document.querySelectorAll("*").length');

  // One page for all, as its answer has twenty thousand cells.
  it('need some thousand DOM nodes and draw number lines at any scroll position, and follow the keyboard and the URL', () =>
    at(ALL, async (tab) => {
      await tab.waitForSelector('.windowed tbody th');
      expect(
        await tab.evaluate(`[${WINDOW}.firstChild.getAttribute('aria-rowcount'), ${WINDOW}.firstChild.getAttribute('aria-colcount')]`),
      ).toEqual([`${VAST_ROWS + 1}`, '21']);
      expect(await nodes(tab)).toBeLessThanOrEqual(1050);
      await tab.evaluate(scrolled('1500', `${WINDOW}.scrollHeight / 2`));
      await tab.waitForSelector(`tr[aria-rowindex="${VAST_ROWS / 2 + 2}"]`);
      await atRest(tab);
      expect(await nodes(tab)).toBeLessThanOrEqual(1050);
      const cut = `[...${WINDOW}.querySelectorAll('tbody tr:not([aria-hidden])')].every((r) => Math.abs(r.getBoundingClientRect().height - 128) < 1)`;
      expect(await tab.evaluate(cut)).toBe(true);
      await tab.evaluate(scrolled('1e6', '1e6'));
      await tab.waitForSelector(`tr[aria-rowindex="${VAST_ROWS + 1}"]`);
      await atRest(tab);
      // The last column ends where the box ends.
      const rest = `${WINDOW}.getBoundingClientRect().left + ${WINDOW}.clientWidth - [...${WINDOW}.querySelectorAll('thead th')].at(-1).getBoundingClientRect().right`;
      expect(Math.abs(await tab.evaluate<number>(rest))).toBeLessThan(2);
      expect(await nodes(tab)).toBeLessThanOrEqual(1050);

      await tab.evaluate(scrolled('0', '0'));
      await tab.waitForSelector('.windowed tr.plot svg circle');
      const label = await tab.evaluate<string>('document.querySelector(".windowed tr.plot svg").getAttribute("aria-label")');
      expect(label).toMatch(/drawn on a line: A1 D1 G1 .+; B1 E1 H1 /);
      const sides = `(() => {
        const [window, plot] = ['.windowed', '.windowed tr.plot svg'].map((s) => document.querySelector(s).getBoundingClientRect());
        return [plot.left >= window.left, plot.right <= window.right + 1];
      })()`;
      expect(await tab.evaluate(sides)).toEqual([true, true]);
      await tab.evaluate(scrolled('1500', `${VAST_ROWS * 30}`));
      await atRest(tab);
      await waitUntilTrue(tab, 'document.querySelector(".windowed tr.plot svg circle") !== null');
      expect(await tab.evaluate(sides)).toEqual([true, true]);
      expect(await nodes(tab)).toBeLessThanOrEqual(1050);

      await tab.keyboard.press('>');
      await tab.waitForURL((url) => url.searchParams.has('row'));
      await tab.goto(`${origin()}${ALL}&row=${VAST_ROWS - 100}`);
      await tab.waitForSelector(`tr.on[aria-rowindex="${VAST_ROWS - 99}"]`);
      await waitUntilTrue(
        tab,
        `(({ top, bottom }) => top >= 0 && bottom <= innerHeight + 900)(document.querySelector('tr.on').getBoundingClientRect())`,
      );
    }));

  // Twenty thousand cells take half a minute: printed in `verify:looks` only.
  it.each(byTurns(['are printed completely: every row and account, unclipped, within the width of a sheet'], 1, 2))('%s', () =>
    at(ALL, async (tab) => {
      await tab.waitForSelector('.windowed tr.plot svg circle');
      await tab.setViewportSize({ width: 702, height: 1016 });
      await tab.emulateMedia({ media: 'print' });
      await tab.evaluate('window.dispatchEvent(new Event("beforeprint"))');
      const all = (what: string) => tab.evaluate<number>(`document.querySelectorAll('${what}').length`);
      expect(await all('.windowed')).toBe(0);
      expect(await all('.synopsis tbody.row th')).toBe(VAST_ROWS);
      expect(await all('.synopsis tbody.row > tr:not(.plot) > td.told .claim')).toBe(VAST_ROWS * 20);
      expect(await all('.synopsis tr.plot svg circle')).toBeGreaterThan(VAST_ROWS);
      expect(
        await tab.evaluate<number>(
          'Math.max(...[...document.querySelectorAll("tbody.row :is(th, td, svg)")].map((e) => e.getBoundingClientRect().right))',
        ),
      ).toBeLessThanOrEqual(702);
      await tab.evaluate('window.dispatchEvent(new Event("afterprint"))');
      await tab.waitForSelector('.windowed');
      expect(await nodes(tab)).toBeLessThanOrEqual(1050);
    }),
  );
});
