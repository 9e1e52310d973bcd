import { byTurns } from '@synoptic/core/node/by-turns.fixture';
import { describe, expect, it } from 'vitest';
import { axeViolations, faultsMeanwhile } from './axe.fixture.ts';
import { describeViewer, type TestTab, waitUntilTrue } from './browser.fixture.ts';
import { bridgeCorpus, CHANGED_BRIDGE_COPY, EXACT_BRIDGE_COPY, UNRELATED_COPY } from './hydration/bridge-corpus.fixture.ts';
import { addressInLanguage, LOOKS } from './page-variants.fixture.ts';
import { VAST_SUBJECTS, vastCorpus } from './synopsis/rows/vast-corpus.fixture.ts';

const AID = '/events/event:kazakhstan-aid-request-2022';
const DEPLOYMENT = '/events/event:kazakhstan-deployment-2022';
const SEVERAL = '/compare?about=event:kazakhstan-aid-request-2022,event:kazakhstan-deployment-2022';
const STEP = '/documents/document:d1021-2022?with=document:shinzo-returns-2022';

/** Two opposite combinations of language, colour scheme and width, in which every state is tested too. */
const CONTRARY = [LOOKS[0], { lang: 'ja', colorScheme: 'dark', viewport: LOOKS[2].viewport }] as const;

/** States that a page reaches only after an interaction: the action, and the element that shows it has happened. */
const STATES: readonly (readonly [name: string, address: string, reach: (tab: TestTab) => Promise<unknown>])[] = [
  ['the sheet of keys', DEPLOYMENT, (tab) => tab.keyboard.press('?').then(() => tab.waitForSelector('dialog[open]'))],
  ['everything disagreed on', '/', (tab) => clicked(tab, '.disagreements.rest + button', '.disagreements.rest > li:nth-child(6)')],
  ['the menu of sections', '/events', (tab) => clicked(tab, '.sections-button', '#sections:popover-open')],
  ['accounts and facets to choose', DEPLOYMENT, (tab) => clicked(tab, '.tools button[aria-expanded]', '.chooser input')],
  ['an account left out', `${AID}?accounts=A,B1,C,D`, (tab) => tab.waitForSelector('.flips li')],
  ['a citation', DEPLOYMENT, (tab) => clicked(tab, '.citation button[aria-expanded]', '.cite-box pre')],
  // `:has(path)`, since a horizontal path has a box without height and counts as invisible.
  ['an explanation', `${AID}?by=voice&row=3`, (tab) => opened(tab, 'tbody.row.on summary', '.apparatus-body .ways:has(path)')],
  ['why a verdict, under its question', AID, (tab) => clicked(tab, '.ruling button', '.evidence .ways')],
  ['one verdict', `${DEPLOYMENT}?verdict=contrast`, (tab) => tab.waitForSelector('.tally [aria-pressed=true]')],
  ['no row of a verdict', `${DEPLOYMENT}?verdict=unattested`, (tab) => tab.waitForSelector('.synopsis .empty')],
  ['glosses against a base by origin', `${DEPLOYMENT}?by=origin&depth=glosses&base=B1`, (tab) => tab.waitForSelector('.claim .gloss')],
  ['a tree of parts', '/entities/organization:csto', (tab) => clicked(tab, '.facts button[aria-expanded]', '.part-tree [aria-current]')],
  ['one voice of a document', '/documents/document:d1021-2022', (tab) => clicked(tab, '.voices button', '.voices [aria-pressed=true]')],
  ['a passage pointed at', '/documents/document:d1021-2022#p-b-7', (tab) => tab.waitForSelector('.passage.pointed')],
  ['two documents in step', STEP, (tab) => clicked(tab, '#p-b-7 .gloss', '.passage.met .meets')],
  ['one document and no other', '/compare?documents=document:d1021-2022', (tab) => tab.waitForSelector('main label')],
  ['nothing to compare', '/compare', (tab) => tab.waitForSelector('main label')],
  ['subjects that are offered', '/compare', (tab) => offered(tab, 'Kazakhstan', '.offered li:nth-child(10)')],
  ['no subject of that name', '/compare', (tab) => offered(tab, 'zzzqqq', '.offered .soft')],
  ['subjects that are chosen', SEVERAL, (tab) => clicked(tab, '.subjects summary', '.chips li button')],
  ['nothing sought', '/search', (tab) => tab.waitForSelector('main .lead')],
  ['nothing found', '/search?q=zzzqqq', (tab) => tab.waitForSelector('main .empty')],
  ['a narrowed search', '/search?q=CSTO&type=claim', (tab) => tab.waitForSelector('.narrow [aria-pressed=true]')],
  ['sorted claims', '/claims?sort=-value&facet=date', (tab) => tab.waitForSelector('[aria-sort=descending]')],
  ['no claim', '/claims?q=zzzqqq', (tab) => tab.waitForSelector('main .empty')],
  ['a filtered list', '/events?q=Kazakhstan', (tab) => tab.waitForSelector('.chronicle a')],
  ['an empty list', '/entities?q=zzzqqq', (tab) => tab.waitForSelector('main .empty')],
  ['the timeline of one document', '/timeline?by=B', (tab) => tab.waitForSelector('.chronology tbody tr')],
  ['a node of the flow', '/network?node=outlet:nhk', (tab) => tab.waitForSelector('.flow .chosen')],
  ['a question that cannot be put', '/compare?about=no-id-at-all', (tab) => tab.waitForSelector('.lost')],
  ['a place that is not there', '/nowhere/at/all', (tab) => tab.waitForSelector('.lost')],
];

async function clicked(tab: TestTab, what: string, then: string): Promise<void> {
  await tab.waitForSelector(what);
  await tab.click(what);
  await tab.waitForSelector(then);
}

async function offered(tab: TestTab, words: string, then: string): Promise<void> {
  await tab.waitForSelector('.choice input');
  await tab.fill('.choice input', words);
  await tab.waitForSelector(then);
}

/** Opens a section that is folded on narrow pages; on wide ones it is open already. */
async function opened(tab: TestTab, fold: string, then: string): Promise<void> {
  await tab.waitForSelector('tbody.row.on');
  if (await tab.evaluate<boolean>(`document.querySelector('${fold}') !== null`)) await tab.click(fold);
  await tab.waitForSelector(then);
}

/** Pages as they open are tested in routes/every-route.browser.test.ts. */
describeViewer('axe-core reports no violation of WCAG 2.2 AA in states', {}, ({ at }) => {
  describe.each(CONTRARY.map((look, i) => [i, look] as const))('look %i: %j', (i, { lang, ...look }) => {
    it.each(byTurns(STATES, i, 6 * CONTRARY.length))('%s', (_, address, reach) =>
      at(
        addressInLanguage(address, lang),
        async (tab) => {
          await reach(tab);
          expect(await axeViolations(tab)).toEqual([]);
        },
        { ...look, bypassCSP: true },
      ),
    );

    it.each(byTurns(['a page whose response is pending'], i, CONTRARY.length))('%s', () =>
      at(
        addressInLanguage('/about', lang),
        async (tab) => {
          let answer = () => {};
          const answered = new Promise<void>((go) => {
            answer = go;
          });
          await tab.route('**/v1/**', (route) => answered.then(() => route.continue()));
          await tab.goto(new URL(addressInLanguage('/ledger', lang), tab.url()).href);
          await tab.waitForSelector('.waiting');
          // The heading is rendered together with the response.
          expect(await faultsMeanwhile(tab, 'page-has-heading-one')).toEqual([]);
          answer();
          await tab.waitForSelector('h1');
        },
        { ...look, bypassCSP: true },
      ),
    );
  });
});

describeViewer('axe-core reports no violation with an open copy', { corpus: bridgeCorpus }, ({ at }) => {
  it.each(byTurns(CONTRARY, 0, 2))('in $lang, $colorScheme, $viewport.width pixels', ({ lang, ...look }) =>
    at(
      addressInLanguage('/documents/document:a', lang),
      async (tab) => {
        for (const [name, text] of [
          ['right.txt', EXACT_BRIDGE_COPY],
          ['changed.txt', CHANGED_BRIDGE_COPY],
          ['wrong.txt', UNRELATED_COPY],
        ] as const) {
          await tab.setInputFiles('.own-copy input', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });
          await waitUntilTrue(tab, `document.querySelector('.came').textContent.includes('${name}')`);
          expect([name, ...(await axeViolations(tab))]).toEqual([name]);
        }
      },
      { ...look, bypassCSP: true },
    ),
  );
});

describeViewer('axe-core reports no violation in a large table', { corpus: vastCorpus }, ({ at }) => {
  it.each(byTurns(CONTRARY, 1, 2))('in $lang, $colorScheme, $viewport.width pixels', ({ lang, ...look }) =>
    at(
      addressInLanguage(`/compare?about=${VAST_SUBJECTS.join(',')}&by=voice`, lang),
      async (tab) => {
        await tab.waitForSelector('.windowed tr.plot svg');
        // It stays a table of few nodes on a phone too.
        expect(await tab.evaluate<number>('document.querySelectorAll("*").length')).toBeLessThanOrEqual(1000);
        expect(await tab.evaluate<number>('document.documentElement.scrollWidth')).toBe(look.viewport.width);
        expect(await axeViolations(tab)).toEqual([]);
      },
      { ...look, bypassCSP: true },
    ),
  );
});

describeViewer('a comparison in a screen reader', {}, ({ at }) => {
  /** Roles and names that the browser exposes to a screen reader. */
  const accessibilityTree = (tab: TestTab) => tab.locator('.synopsis [role=table]').ariaSnapshot();

  it.each([1280, 360])('is a table with column and row headers, as cards too: %d pixels', (width) =>
    at(
      `${AID}?by=voice`,
      async (tab) => {
        await tab.waitForSelector('tbody.row .verdict');
        const table = await accessibilityTree(tab);
        expect(table).toMatch(/^- table/);
        for (const account of ['NHK', 'Reuters']) expect(table).toMatch(new RegExp(`columnheader "B[12] ${account}`));
        const rows = table.split(/\n {4}- row /).slice(1);
        const date = rows.find((row) => row.includes('rowheader "Date')) ?? '';
        expect(date).toMatch(/rowheader "Date one says more 2 independent origins/);
        const cells = date.match(/- cell "[^"]*"/g) ?? [];
        // Accounts that answer nothing are named above the table, not in columns.
        expect(cells).toEqual([expect.stringContaining('January 2022'), expect.stringContaining('6 January 2022')]);
      },
      { viewport: { width, height: 800 } },
    ),
  );
});
