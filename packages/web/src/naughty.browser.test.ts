import { text } from 'node:stream/consumers';
import { naughtyCorpusAt, naughtyRuns } from '@synoptic/core/export/naughty-corpus.fixture';
import { readXml } from '@synoptic/core/export/naughty-formats.fixture';
import { expect, it } from 'vitest';
import { atRest, describeViewer } from './browser.fixture.ts';

/** Every page that shows texts of the corpus. */
const PAGES = [
  ...['/', '/events/event:fire', '/compare?about=event:fire,state:north', '/entities/person:anna', '/documents/document:a', '/documents'],
  ...['/events', '/entities', '/claims', '/timeline', '/network', '/ledger', '/search?q=fire', '/about'],
];
/** Pages with a picture to save. */
const PICTURES = ['/events/event:fire', '/timeline', '/network'];

/** A run asks every page, which takes as long as some hundred files. */
const numRuns = Math.ceil(naughtyRuns(1).numRuns / 8);
for (let run = 0; run < numRuns; run++) {
  describeViewer(`corpus ${run} of ${numRuns} with the naughty strings`, { corpus: () => naughtyCorpusAt(run, numRuns) }, ({ at }) => {
    it('runs no script of its own and asks no other server, on any page', () =>
      at('/', async (tab) => {
        for (const page of PAGES) {
          await tab.goto(new URL(page, tab.url()).href);
          await tab.waitForSelector('h1');
          await atRest(tab);
          // Scripts of the naughty strings call `owned` and `alert`; neither exists unless one ran, as nothing of ours defines `owned`.
          const found = await tab.evaluate<string[]>(`[...document.querySelectorAll('script:not([src]), img, iframe, object, embed, base')]
            .map((e) => e.localName).concat([...document.querySelectorAll('*')].flatMap((e) => [...e.attributes].filter((a) => a.name.startsWith('on')
            || (/^(href|src|action)$/.test(a.name) && /^\\s*(javascript|data|vbscript):/i.test(a.value))).map((a) => e.localName + ' ' + a.name)))`);
          expect(found, page).toEqual([]);
        }
      }));

    it.each(PICTURES)('is saved from %s as well-formed SVG, under a safe name', (page) =>
      at(page, async (tab) => {
        await tab.waitForSelector('.save-svg');
        const [file] = await Promise.all([tab.waitForEvent('download'), tab.click('.save-svg')]);
        expect(file.suggestedFilename()).toMatch(/^[a-z0-9][a-z0-9_-]*\.svg$/);
        expect(readXml(await text(await file.createReadStream()), 'text').length).toBeGreaterThan(0);
      }),
    );
  });
}
