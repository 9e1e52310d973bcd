import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { describeViewer, type TestBrowserContext, type TestTab } from '../browser.fixture.ts';

const DEPLOYMENT = '/events/event:kazakhstan-deployment-2022';

/** Saves with a button of the page and returns the file's name and content. */
async function saved(tab: TestTab, button: string): Promise<{ name: string; svg: string }> {
  await tab.waitForSelector(button);
  const [file] = await Promise.all([tab.waitForEvent('download'), tab.click(button)]);
  return { name: file.suggestedFilename(), svg: await text(await file.createReadStream()) };
}

/** Parses the file as strict XML and checks that it renders without the page. */
async function read(context: TestBrowserContext, svg: string) {
  // A page outside the viewer, whose Trusted Types policy would block the parser.
  const blank = await context.newPage();
  return blank.evaluate<{ fault: string | null; title: string; texts: string[]; drawn: number; foreign: string[] }>(`(async () => {
    const text = ${JSON.stringify(svg)};
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    const picture = new Image();
    picture.src = 'data:image/svg+xml,' + encodeURIComponent(text);
    await picture.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [300, 300];
    const context = canvas.getContext('2d');
    context.drawImage(picture, 0, 0);
    const shades = new Set(new Uint32Array(context.getImageData(0, 0, 300, 300).data.buffer));
    const all = [...parsed.querySelectorAll('*')];
    return {
      fault: parsed.querySelector('parsererror')?.textContent ?? null,
      title: parsed.querySelector('title')?.textContent ?? '',
      texts: [...parsed.querySelectorAll('text')].map((t) => t.textContent),
      drawn: shades.size,
      foreign: all.flatMap((e) => [...e.attributes]).filter((a) => /^(class|style|href|xlink:href|on.*)$/.test(a.name) || /url\\(|var\\(|oklab/.test(a.value)).map((a) => a.name),
    };
  })()`);
}

describeViewer('a self-contained picture', {}, ({ at, asked }) => {
  it('contains a comparison as rendered: accounts, verdicts, values and source', () =>
    at(
      `${DEPLOYMENT}?by=voice&accounts=B2,B1`,
      async (tab, context) => {
        const { name, svg } = await saved(tab, '.citation .save-svg');
        const { id, corpus } = await asked<{ id: string; corpus: string }>('compare?about=event:kazakhstan-deployment-2022&accounts=B1,B2');
        expect(name).toBe(`synoptic-${id.slice(0, 8)}.svg`);
        const { fault, title, texts, drawn, foreign } = await read(context, svg);
        expect([fault, foreign, title]).toEqual([null, [], 'CSTO troops are sent to Kazakhstan']);
        const text = texts.join(' ');
        for (const word of ['Reuters', 'NHK', 'one says more', 'January 2022', 'Beginning', id, corpus]) expect(text).toContain(word);
        expect(texts.indexOf('B2')).toBeLessThan(texts.indexOf('B1'));
        expect(drawn).toBeGreaterThan(20);
        // Light theme, whatever the user's theme, and generic font families.
        expect(svg).toContain('fill="#fbfaf6"');
        expect(new Set([...svg.matchAll(/font-family="([^"]+)"/g)].map(([, family]) => family))).toEqual(new Set(['sans-serif', 'serif']));
        expect(await tab.evaluate('document.documentElement.dataset.theme ?? null')).toBeNull();
      },
      { colorScheme: 'dark' },
    ));

  it('breaks Japanese lines as the page does', () =>
    at(`${DEPLOYMENT}?by=voice&lang=ja`, async (tab, context) => {
      const { fault, title, texts } = await read(context, (await saved(tab, '.citation .save-svg')).svg);
      expect([fault, title]).toEqual([null, 'CSTO部隊のカザフスタン派遣']);
      expect(texts.join('')).toContain('独立した情報源');
      expect(texts.some((line) => /^[、。」）]/.test(line))).toBe(false);
    }));

  it.each([
    ['/', '.timeline .save-svg', 'When it happened, and which document reports it', 'Russian invasion of Ukraine'],
    ['/network', '.save-svg', 'Who quotes whom', 'NHK'],
    ['/timeline', '.save-svg', 'Timeline', 'Annexation of Crimea'],
  ])('is saved from %s by %s', (address, button, wanted, within) =>
    at(address, async (tab, context) => {
      const { fault, title, texts, drawn, foreign } = await read(context, (await saved(tab, button)).svg);
      expect([fault, foreign, title]).toEqual([null, [], wanted]);
      expect(texts).toContain(within);
      expect(drawn).toBeGreaterThan(10);
    }),
  );

  it('contains a long table completely, and the browser can search all of it', () =>
    at('/timeline', async (tab, context) => {
      const { total } = await asked<{ total: number }>('timeline?limit=1');
      const seen = await tab.evaluate<number>('document.querySelectorAll(".chronology tbody th").length');
      const { texts } = await read(context, (await saved(tab, '.save-svg')).svg);
      expect(seen).toBe(total);
      expect(texts.filter((line) => /^[A-D]$/.test(line)).length).toBeGreaterThanOrEqual(total);
    }));
});
