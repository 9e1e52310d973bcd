import { expect, it } from 'vitest';
import { atRest, describeViewer, still, waitUntilTrue } from './browser.fixture.ts';

const AID = '/events/event:kazakhstan-aid-request-2022';

/** Skipped if no browser is installed in tools/ (`npm ci --prefix tools`). */
describeViewer('the viewer in a browser', {}, ({ at, asked }) => {
  it('begins with three disagreements with named speakers, and shows what each document leaves out and when it happened', () =>
    at('/', async (tab) => {
      await tab.waitForSelector('.disagreements li');
      expect(await tab.evaluate<number>('document.querySelectorAll(".findings > li").length')).toBe(3);
      const findings = await tab.textContent('.findings');
      for (const words of ['Did it happen, or will it?', 'China via Andrey Kortunov', 'contradict', 'seen differently'])
        expect(findings).toContain(words);
      expect(await tab.evaluate<number>('document.querySelectorAll(".rivals .sig").length')).toBeGreaterThan(10);
      expect(await tab.evaluate<number>('document.querySelectorAll(".decisive li a").length')).toBe(1);
      expect(await tab.evaluate<number>('document.querySelectorAll(".timeline .lane").length')).toBe(4);
      expect(await tab.evaluate<number>('document.querySelectorAll(".timeline .lane a[aria-label]").length')).toBeGreaterThan(50);
    }));

  it('links a disagreement to its row', () =>
    at('/', async (tab) => {
      await tab.waitForSelector('.disagreements .subject');
      await tab.click('.disagreements .subject');
      await tab.waitForSelector('.row-question.on h2');
      expect(await tab.textContent('.row-question.on .verdict')).toMatch(/seen differently|contradict/);
    }));

  it('compares NHK and Reuters and shows which refines which', () =>
    at(`${AID}?by=voice`, async (tab) => {
      await tab.waitForSelector('.synopsis thead');
      const heads = await tab.textContent('.synopsis thead');
      expect(heads).toContain('NHK');
      expect(heads).toContain('Reuters');
      expect(await tab.textContent('tbody.row')).toContain('one says more');
      expect(await tab.textContent('.apparatus')).toContain('6 January 2022 (Reuters) says more than January 2022 (NHK)');
      expect(await tab.evaluate<string>('document.querySelector(".measure svg").getAttribute("aria-label")')).toContain('B1 January 2022');
    }));

  it('restores a view exactly from its URL', () =>
    at(`${AID}?by=document&verdict=agree&base=B&depth=glosses&row=2&lang=en`, async (tab) => {
      await tab.waitForSelector('tbody.row.on');
      expect(
        await tab.evaluate<string[]>(
          '[...document.querySelectorAll(".tools [aria-pressed=true], .tally [aria-pressed=true]")].map((b) => b.textContent.trim())',
        ),
      ).toEqual([expect.stringContaining('agree'), 'by document', 'with summaries']);
      expect(
        await tab.evaluate<number>(
          '[...document.querySelectorAll("tbody.row:not([hidden])")].findIndex((r) => r.classList.contains("on"))',
        ),
      ).toBe(1);
      await tab.click('.tools .segments button:nth-child(3)');
      await tab.waitForURL((url) => url.searchParams.get('by') === 'voice' && url.searchParams.get('depth') === 'glosses');
    }));

  it('compares answers with a base, leaves an account out and filters by verdict, as in the URL', () =>
    at(`${AID}?base=B1&depth=glosses&row=2`, async (tab) => {
      await tab.waitForSelector('.row-question.on');
      expect(await tab.evaluate<string>('document.querySelector(".row-question.on h2").id')).toBe('row-1');
      for (const shown of ['.answer.of-base', '.answer .relation.r-narrower', '.answer .gloss'])
        expect(await tab.evaluate<number>(`document.querySelectorAll("${shown}").length`), shown).toBeGreaterThan(0);
      await tab.click('.account-chip:has(a:text-is("Reuters")) .missing');
      await tab.waitForURL((url) => url.searchParams.get('accounts')?.split(',').includes('B2') === false);
      await tab.waitForSelector('.ruling .was');
      expect(await tab.textContent('.answer-board')).not.toContain('Reuters');
      await tab.click('.tally button:not([aria-pressed=true])');
      await tab.waitForURL((url) => url.searchParams.has('verdict'));
      expect(
        await tab.evaluate<number>(
          'new Set([...document.querySelectorAll(".row-question")].map((q) => q.className.match(/v-\\w+/)[0])).size',
        ),
      ).toBe(1);
    }));

  it('P1 marks a permalink made for other rules, and shows the answer of today', () =>
    at(`${AID}?by=voice&id=0123456789abcdef0123&rules=1`, async (tab) => {
      await tab.waitForSelector('.permalink-notice');
      expect(await tab.textContent('.permalink-notice')).toContain('version 1');
      expect(await tab.textContent('.synopsis thead')).toContain('NHK');
    }));

  it('moves through rows and differences with the keyboard', () =>
    at('/events/event:kazakhstan-unrest-2022?by=voice', async (tab) => {
      await tab.waitForSelector('tbody.row.on');
      await tab.keyboard.press('j');
      await tab.waitForURL((url) => url.searchParams.get('row') === '2');
      await tab.keyboard.press('k');
      await tab.waitForURL((url) => !url.searchParams.has('row'));
      await tab.keyboard.press('>');
      await tab.waitForURL((url) => Number(url.searchParams.get('row')) > 2);
      await tab.keyboard.press('o');
      await tab.waitForURL((url) => url.searchParams.get('depth') === 'glosses');
      await tab.keyboard.press('l');
      await tab.keyboard.press('b');
      await tab.waitForURL((url) => url.searchParams.get('base') === 'B2');
      await tab.keyboard.press('?');
      await tab.waitForSelector('dialog[open]');
      await tab.keyboard.press('Escape');
      await tab.waitForSelector('body:not(:has(dialog[open]))');
      await still(tab);
      await tab.keyboard.press('/');
      await tab.waitForSelector('#find:focus');
    }));

  it('keeps the selected row when the language changes', () =>
    at(`${AID}?by=origin`, async (tab) => {
      await tab.click('.languages a[lang=ja]');
      await tab.waitForSelector('html[lang=ja]');
      expect(new URL(tab.url()).search).toBe('?by=origin&lang=ja');
      await tab.waitForSelector('h1:has-text("カザフスタンが")');
      await atRest(tab);
      expect(await tab.textContent('.synopsis thead')).toContain('ロイター');
      expect(await tab.title()).toContain('カザフスタン');
    }));

  it('highlights the passage that an anchor links to', () =>
    at(AID, async (tab) => {
      await tab.click('.answer .places a');
      await tab.waitForSelector('.passage.pointed');
      await atRest(tab);
      expect(new URL(tab.url()).hash).toBe(`#${await tab.evaluate<string>('document.querySelector(".passage.pointed").id')}`);
      expect(
        await tab.evaluate<boolean>(
          '(({ top, bottom }) => bottom > 0 && top < innerHeight)(document.querySelector(".pointed").getBoundingClientRect())',
        ),
      ).toBe(true);
    }));

  it('searches while typing, in Japanese too', () =>
    at('/search', async (tab) => {
      await tab.fill('#find', '要請');
      await tab.waitForURL((url) => url.searchParams.get('q') === '要請');
      await tab.waitForSelector('.hits a');
      await atRest(tab);
      expect(await tab.evaluate<string[]>('[...document.querySelectorAll(".hits a")].map((a) => a.getAttribute("href"))')).toContain(AID);
    }));

  it('filters search results by type and document, and keeps both in the URL', () =>
    at('/search?q=CSTO', async (tab) => {
      await tab.waitForSelector('.narrow button');
      const { counts } = await asked<{ counts: { type: Record<string, number>; document: Record<string, number> } }>(
        'search?q=CSTO&limit=1',
      );
      const chips = await tab.evaluate<string[]>('[...document.querySelectorAll(".narrow .figure")].map((f) => f.textContent)');
      expect(chips.map(Number).sort()).toEqual(
        [...Object.values(counts.type), ...Object.values(counts.document)].filter((n) => n > 0).sort(),
      );
      await tab.click('.narrow > :first-child button:has-text("claim")');
      await tab.waitForURL((url) => url.searchParams.get('type') === 'claim');
      await waitUntilTrue(tab, 'document.querySelectorAll("main section").length === 1');
      await tab.click('.narrow > :last-child button:has(.sig:text-is("D"))');
      await tab.waitForURL((url) => url.searchParams.get('document') === 'document:shinzo-returns-2022');
      await waitUntilTrue(tab, '[...document.querySelectorAll(".hits .sig")].every((s) => s.textContent === "D")');
      await atRest(tab);
      const status = await tab.textContent('main [role=status]');
      await tab.goto(tab.url());
      await tab.waitForSelector('.hits .sig');
      await atRest(tab);
      expect(await tab.textContent('main [role=status]')).toBe(status);
      await tab.fill('#find', 'Putin');
      await tab.waitForURL((url) => url.searchParams.get('q') === 'Putin' && url.searchParams.get('type') === 'claim');
    }));

  it.each([1280, 360])(
    'leads at %d pixels in at most three clicks from the first page to the reasons of a disagreement and its sources',
    (width) =>
      at(
        '/',
        async (tab) => {
          let clicks = 0;
          const click = async (selector: string) => {
            clicks++;
            await tab.click(selector);
          };
          await tab.waitForSelector('.disagreements .subject');
          await click('.disagreements .subject');
          await tab.waitForSelector('.row-question.on');
          await click('.row-question.on .ruling button');
          await tab.waitForSelector('.apparatus-body .ways:has(path)');
          expect(await tab.textContent('.apparatus-body')).toMatch(/(seen differently|contradict) — .+ rule V[34]/);
          const seen = (selector: string) =>
            tab.evaluate<boolean>(
              `(({ top, bottom, width }) => width > 0 && bottom > 0 && top < innerHeight)(document.querySelector('${selector}').getBoundingClientRect())`,
            );
          await waitUntilTrue(tab, 'document.querySelectorAll(".ways li").length >= 6');
          await atRest(tab);
          expect([await seen('.apparatus-body .rule'), await seen('.ways svg')]).toEqual([true, true]);
          // From here a third click opens the rule or the passage.
          await click('.apparatus-body .rule');
          await tab.waitForURL((url) => url.pathname === '/about');
          await tab.waitForSelector(':is(tr, li, dt, div).pointed, .pointed');
          expect(clicks).toBeLessThanOrEqual(3);
        },
        { viewport: { width, height: 860 } },
      ),
  );

  it('has a page for unknown ids', () =>
    at('/events/event:never-was', async (tab) => {
      await tab.waitForSelector('.lost');
      expect(await tab.textContent('.lost')).toContain('event:never-was');
    }));
});
