import { byTurns } from '@synoptic/core/node/by-turns.fixture';
import { expect, it } from 'vitest';
import { describeViewer, still, type TestTab, waitUntilTrue } from './browser.fixture.ts';

const AID = '/events/event:kazakhstan-aid-request-2022';

/** An A4 sheet between its margins, in CSS pixels. */
const SHEET = { width: 702, height: 1016 };
const WINDOW = { width: 1440, height: 900 };

/** Every kind of page, with selectors of the parts that must be printed. */
const PAGES: readonly (readonly [address: string, whole: string])[] = [
  ['/', '.disagreements li'],
  [`${AID}?by=voice`, '.synopsis tbody.row'],
  [AID, '.answer-board .answer'],
  ['/compare?about=event:kazakhstan-aid-request-2022,event:kazakhstan-deployment-2022&by=voice', '.synopsis tbody.row'],
  ['/compare?documents=document:d1021-2022,document:shinzo-returns-2022', '.shares'],
  ['/search?q=CSTO', '.hits li'],
  ['/events', '.chronicle ul > li'],
  ['/entities', '.kind li'],
  ['/documents', '.witnesses > li'],
  ['/entities/organization:csto?by=voice', '.synopsis tbody.row'],
  ['/documents/document:d1021-2022', '.passage'],
  ['/documents/document:d1021-2022?with=document:shinzo-returns-2022', '.passage'],
  ['/ledger', 'main tbody tr'],
  ['/claims', '.claims-table tbody tr'],
  ['/timeline', '.chronology tbody tr'],
  ['/network', '.picture .node'],
  ['/about', 'main p'],
];

interface Sheet {
  pressed: string[];
  hidden: string[];
  beyond: string[];
  cut: string[];
  faint: string[];
  ground: string;
}

/**
 * Inspects the printed page for elements that look clickable, required parts that are hidden or clipped, elements that extend
 * beyond the sheet or their drawing, and text with a contrast below 4.5:1 on white.
 */
const LOOK = (parts: string) => `(() => {
  const seen = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }) && e.getClientRects().length > 0;
  const summary = (e) => e.tagName + '.' + (e.getAttribute('class') ?? '') + ' ' + e.textContent.trim().slice(0, 40);
  const all = (what) => [...document.querySelectorAll(what)];
  const framed = (e) => { const s = getComputedStyle(e); return parseFloat(s.borderTopWidth) > 0 || s.backgroundColor !== 'rgba(0, 0, 0, 0)' || s.textDecorationLine === 'underline'; };
  const clipped = (e) => { const s = getComputedStyle(e); return s.overflowX !== 'visible' && s.clipPath === 'none' && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2); };
  const light = (colour) => { const [r, g, b] = colour.match(/[\\d.]+/g).map((n) => { const v = n / 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  return {
    pressed: [...all('header nav, input, select, textarea, dialog, summary, [role=menu], [role=switch], [role=radio]').filter(seen), ...all('button').filter((e) => seen(e) && framed(e))].slice(0, 6).map(summary),
    hidden: [...all('${parts}').filter((e) => !seen(e)), ...all('main *').filter((e) => seen(e) && !e.closest('svg') && !e.closest('.unseen') && clipped(e))].slice(0, 6).map(summary),
    beyond: all('main *').filter((e) => seen(e) && !e.closest('.unseen') && (e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)).slice(0, 6).map(summary),
    cut: all('main svg text').filter((e) => seen(e) && getComputedStyle(e.ownerSVGElement).overflow !== 'visible').filter((e) => { const [t, s] = [e, e.ownerSVGElement].map((b) => b.getBoundingClientRect()); return t.right > s.right + 2 || t.left < s.left - 2; }).slice(0, 6).map(summary),
    faint: all('main a').filter((e) => seen(e) && e.textContent.trim() && getComputedStyle(e).color.startsWith('rgb(') && 1.05 / (light(getComputedStyle(e).color) + 0.05) < 4.5).slice(0, 6).map(summary),
    ground: getComputedStyle(document.documentElement).backgroundColor,
  };
})()`;

const count = (tab: TestTab, what: string) => tab.evaluate<number>(`document.querySelectorAll('${what}').length`);

const on = (address: string, lang: string) => `${address}${address.includes('?') ? '&' : '?'}lang=${lang}`;

describeViewer('a printed page', {}, ({ at, asked }) => {
  // Both languages print the same parts, so every second page is tested in Japanese.
  const inTurn = PAGES.map(([address, whole], i) => [on(address, i % 2 === 0 ? 'en' : 'ja'), whole] as const);

  it.each(byTurns(inTurn, 0, 5))('is complete, light, within the sheet and without controls: %s', (address, whole) =>
    at(
      address,
      async (tab) => {
        await tab.waitForSelector(whole);
        await tab.evaluate('document.documentElement.dataset.theme = "dark"');
        await tab.setViewportSize(SHEET);
        await tab.emulateMedia({ media: 'print' });
        await tab.evaluate('dispatchEvent(new Event("beforeprint"))');
        await still(tab);
        expect(await tab.evaluate<Sheet>(LOOK(whole))).toEqual({
          pressed: [],
          hidden: [],
          beyond: [],
          cut: [],
          faint: [],
          ground: 'rgb(251, 250, 246)',
        });
      },
      { colorScheme: 'dark', viewport: WINDOW },
    ),
  );

  const drawings = [
    [`${AID}?by=voice`, '.measure svg'],
    ['/entities/organization:csto?by=voice', '.measure svg'],
    ['/ledger', '.lags svg'],
    ['/timeline', '.axis-head svg'],
  ] as const;
  it.each(byTurns(drawings, 0, 2))('has drawings that are measured for the sheet and again for the window: %s', (address, drawing) =>
    at(
      address,
      async (tab) => {
        const widest = `Math.max(...[...document.querySelectorAll('${drawing}')].map((svg) => svg.viewBox.baseVal.width))`;
        await tab.waitForSelector(drawing);
        const before = await tab.evaluate<number>(widest);
        expect(before).toBeGreaterThan(SHEET.width);
        await tab.evaluate('dispatchEvent(new Event("beforeprint"))');
        expect(await tab.evaluate<number>(widest)).toBeLessThanOrEqual(SHEET.width + 1);
        await tab.evaluate('dispatchEvent(new Event("afterprint"))');
        await waitUntilTrue(tab, `${widest} === ${before}`);
      },
      { viewport: { width: 2200, height: 900 } },
    ),
  );

  it('names silent accounts, in cards too', () =>
    at('/entities/organization:csto?by=voice', async (tab) => {
      await tab.waitForSelector('.synopsis tbody.row');
      const silent = '[...document.querySelectorAll(".synopsis td:not(.told) .sig")]';
      for (const media of ['print', 'screen'] as const) {
        await tab.setViewportSize(media === 'print' ? SHEET : { width: 360, height: 740 });
        await tab.emulateMedia({ media });
        if (media === 'print') await tab.evaluate('dispatchEvent(new Event("beforeprint"))');
        expect(
          await tab.evaluate<boolean>(`${silent}.length > 100 && ${silent}.every((sig) => sig.getClientRects().length > 0)`),
          media,
        ).toBe(true);
        await tab.evaluate('dispatchEvent(new Event("afterprint"))');
      }
    }));

  it('prints at least two passages a sheet on average', async () => {
    const { passages } = await asked<{ passages: readonly unknown[] }>('documents/document:d1021-2022');
    await at('/documents/document:d1021-2022', async (tab) => {
      await tab.waitForSelector('.passage');
      const pdf = await tab.pdf({ format: 'A4', preferCSSPageSize: true });
      expect(sheets(pdf)).toBeLessThan(passages.length / 2);
    });
  });

  it('prints a row for each claim, although the window renders only visible rows', async () => {
    const { total } = await asked<{ total: number }>('claims?limit=1');
    await at('/claims', async (tab) => {
      await tab.waitForSelector('.claims-table tbody tr');
      expect(await count(tab, '.claims-table tbody tr')).toBeLessThan(total / 2);
      const pdf = await tab.pdf({ format: 'A4', preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(sheets(pdf)).toBeGreaterThan(total / 60);
      await tab.evaluate('dispatchEvent(new Event("beforeprint"))');
      expect(await count(tab, '.claims-table tbody tr:not([aria-hidden])')).toBe(total);
    });
  });
});

/** The number of pages of a PDF. */
function sheets(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
