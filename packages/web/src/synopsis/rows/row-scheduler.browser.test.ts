import { byTurns } from '@synoptic/core/node/by-turns.fixture';
import { expect, it } from 'vitest';
import { describeViewer, waitUntilTrue } from '../../browser.fixture.ts';

const CSTO = '/entities/organization:csto?by=voice';
const PHONE = { viewport: { width: 412, height: 823 } };
const all = (what: string) => `document.querySelectorAll('${what}').length`;
const DRAWN = all('tbody.row');
const SHOWN = all('tbody.row:not([hidden])');
const OF_BASE = all('tbody.row:has(td.base)');

describeViewer('a large comparison', {}, ({ at, asked }) => {
  const rows = async () => (await asked<{ rows: { verdict: string }[] }>('compare?about=organization:csto')).rows;

  it.each(byTurns([{}, PHONE], 1, 2))('is filtered and restored without re-rendering rows %o', (window) =>
    at(
      CSTO,
      async (tab) => {
        const [count, contrasts] = [(await rows()).length, (await rows()).filter((r) => r.verdict === 'contrast').length];
        expect(contrasts).toBeGreaterThan(0);
        await waitUntilTrue(tab, `${SHOWN} === ${count}`);
        await tab.evaluate('document.querySelectorAll("tbody.row").forEach((row) => { row.drawn = 1; })');
        await tab.click('.tally button');
        await waitUntilTrue(tab, `${SHOWN} === ${contrasts}`);
        expect(await tab.evaluate(DRAWN)).toBe(count);
        await tab.click('.tally .quiet');
        await waitUntilTrue(tab, `${SHOWN} === ${count}`);
        expect(await tab.evaluate('[...document.querySelectorAll("tbody.row")].every((row) => row.drawn)')).toBe(true);
        const places = await tab.evaluate<string[]>('[...document.querySelectorAll("tbody.row > tr > th")].map((th) => th.id)');
        expect(places).toEqual(places.map((_, i) => `row-${i}`));
      },
      window,
    ),
  );

  it('keeps the row element when only its answer changes', () =>
    at(CSTO, async (tab) => {
      const count = (await rows()).length;
      await waitUntilTrue(tab, `${SHOWN} === ${count}`);
      await tab.evaluate('document.querySelectorAll("tbody.row").forEach((row) => { row.drawn = 1; })');
      await tab.keyboard.press('b');
      await waitUntilTrue(tab, `${OF_BASE} === ${count}`);
      await waitUntilTrue(tab, `${all('td .relation')} > 0`);
      expect(await tab.evaluate('[...document.querySelectorAll("tbody.row")].every((row) => row.drawn)')).toBe(true);
      await tab.keyboard.press('o');
      await waitUntilTrue(tab, `${all('tbody.depth-glosses')} === ${count}`);
    }));

  it('prints the latest state, off-screen rows included', () =>
    at(CSTO, async (tab) => {
      const count = (await rows()).length;
      await waitUntilTrue(tab, `${SHOWN} === ${count}`);
      const [before, after] = await tab.evaluate<number[]>(`(() => {
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'o' }));
        const before = ${all('tbody.depth-glosses')};
        window.dispatchEvent(new Event('beforeprint'));
        return [before, ${all('tbody.depth-glosses')}];
      })()`);
      expect(before).toBeLessThan(count);
      expect(after).toBe(count);
    }));

  it('renders rows that a filter in the URL excludes last, and hides them', () =>
    at(`${CSTO}&verdict=conflict`, async (tab) => {
      const expected = await rows();
      await waitUntilTrue(tab, `${DRAWN} === ${expected.length}`);
      expect(await tab.evaluate(SHOWN)).toBe(expected.filter((r) => r.verdict === 'conflict').length);
    }));

  it.each(byTurns([{}, PHONE], 0, 2))('is laid out completely at rest, off-screen rows included, and after a step %o', (window) =>
    at(
      CSTO,
      async (tab) => {
        const whole =
          '[...document.querySelectorAll("tbody.row .facet")].filter((f) => f.checkVisibility({ contentVisibilityAuto: true })).length';
        const count = (await rows()).length;
        await waitUntilTrue(tab, `${whole} === ${count}`);
        const height = await tab.evaluate('document.documentElement.scrollHeight');
        for (const key of 'ooo') await tab.keyboard.press(key);
        await waitUntilTrue(tab, `${all('tbody.depth-chains')} === ${count} && ${whole} === ${count}`);
        expect(await tab.evaluate('document.documentElement.scrollHeight')).toBe(height);
        expect(await tab.evaluate(all('tbody.first'))).toBe(1);
      },
      window,
    ),
  );
});
