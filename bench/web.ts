// Loading and interaction times of the built viewer, served as by `npm start`: Lighthouse mobile (median of five), and the time from input to
// next paint of each interaction on a CPU slowed down four times. Run: npm run bench:web [-- --write]
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { loadCorpus } from '@synoptic/core/node/load-corpus';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { serveNode } from '../packages/api/src/presets/node.ts';
import { type LighthouseReport, openLighthouse } from '../packages/web/src/lighthouse.fixture.ts';
import { markdownTable, quantile, reportBenchmark } from './report.ts';

const [RUNS, SLOWER] = [5, 4];
const PAGES = ['/', '/events/event:kazakhstan-deployment-2022', '/entities/organization:csto', '/documents/document:d1021-2022', '/ledger'];
const HEAVIEST = '/entities/organization:csto';

/** The subset of Playwright's `Page` that this bench uses. */
interface BrowserTab {
  goto(url: string): Promise<unknown>;
  click(selector: string): Promise<void>;
  waitForSelector(selector: string): Promise<unknown>;
  waitForTimeout(ms: number): Promise<void>;
  evaluate<T>(script: string): Promise<T>;
  addInitScript(script: string): Promise<void>;
  close(): Promise<void>;
  readonly keyboard: { press(key: string): Promise<void> };
}

/** An interaction, its page, and a selector to wait for. `open` runs before it and is not timed. */
interface Interaction {
  readonly what: string;
  readonly on: string;
  readonly ready: string;
  readonly open?: (tab: BrowserTab) => Promise<void>;
  readonly act: (tab: BrowserTab) => Promise<void>;
}

const INTERACTIONS: readonly Interaction[] = [
  {
    what: 'open an explanation',
    on: HEAVIEST,
    ready: 'tbody.row',
    act: (tab) => tab.click('tbody.row details summary, .scroll:not(:has(details)) tbody.row:nth-of-type(2) .facet'),
  },
  { what: 'filter by verdict', on: HEAVIEST, ready: '.tally button', act: (tab) => tab.click('.tally button') },
  { what: 'remove the filter', on: `${HEAVIEST}?verdict=conflict`, ready: '.tally .quiet', act: (tab) => tab.click('.tally .quiet') },
  { what: 'go to the next row', on: HEAVIEST, ready: 'tbody.row', act: (tab) => tab.keyboard.press('j') },
  { what: 'go to the next difference', on: HEAVIEST, ready: 'tbody.row', act: (tab) => tab.keyboard.press('>') },
  { what: 'set a base account', on: HEAVIEST, ready: 'tbody.row', act: (tab) => tab.keyboard.press('b') },
  { what: 'show chains and glosses', on: HEAVIEST, ready: 'tbody.row', act: (tab) => tab.keyboard.press('o') },
  {
    what: 'hide an account',
    on: HEAVIEST,
    ready: 'tbody.row',
    async open(tab) {
      await tab.click('.tools button[aria-expanded]');
      await tab.waitForSelector('.chooser input');
    },
    act: (tab) => tab.click('.chooser li:nth-child(2) input'),
  },
  {
    what: 'show columns by origin',
    on: HEAVIEST,
    ready: '.tools .segments button',
    act: (tab) => tab.click('.tools .segments button:nth-child(3)'),
  },
  { what: 'switch light and dark', on: HEAVIEST, ready: 'tbody.row', act: (tab) => tab.click('.switches button.icon') },
  { what: 'switch language', on: HEAVIEST, ready: 'tbody.row', act: (tab) => tab.click('.languages a[lang=ja]') },
  { what: 'type in search', on: '/search?q=C', ready: '.hits a', act: (tab) => typeInSearch(tab) },
  { what: 'sort the claims', on: '/claims', ready: 'thead button', act: (tab) => tab.click('thead button') },
  { what: 'open another page', on: '/', ready: '.disagreements .subject', act: (tab) => tab.click('.masthead a[href="/ledger"]') },
];

/** A phone (rows as cards) and a desktop window (table with the explanation beside it). */
const WINDOWS = { phone: { width: 412, height: 823 }, desk: { width: 1280, height: 800 } } as const;

async function typeInSearch(tab: BrowserTab): Promise<void> {
  await tab.click('#find');
  for (const key of 'STO') await tab.keyboard.press(key);
}

/** Records event timing entries: input to next paint. The browser reports none below 16 ms. */
const INTERACTION_OBSERVER = `window.deeds = [];
new PerformanceObserver((list) => { for (const e of list.getEntries()) if (e.interactionId) window.deeds.push(e.duration); })
  .observe({ type: 'event', durationThreshold: 16, buffered: true });`;

const { corpus } = await loadCorpus(fileURLToPath(new URL('../data', import.meta.url)));
if (!corpus) throw new Error('the corpus does not compile');
const viewerDir = fileURLToPath(new URL('../packages/web/dist', import.meta.url));
const runningServer = await serveNode({ reader: memoryReader(corpus), port: 0, viewerDir });
try {
  reportBenchmark('web', `${await lighthouseTable()}\n\n${await interactionTable()}`);
} finally {
  await runningServer.close();
}

async function lighthouseTable(): Promise<string> {
  const lighthouse = await openLighthouse();
  if (!lighthouse) throw new Error('Lighthouse is not installed: npm ci --prefix tools');
  const rows: string[][] = [];
  for (const page of PAGES) {
    const runs: LighthouseReport[] = [];
    for (let n = 0; n < RUNS; n++) runs.push(await lighthouse.open(runningServer.url + page, ['performance']));
    const median = (audit: string) => quantile(runs.map((run) => run.audits[audit]?.numericValue ?? Number.NaN));
    const score = quantile(runs.map((run) => run.categories['performance']?.score ?? Number.NaN));
    rows.push([
      `\`${page}\``,
      String(Math.round(score * 100)),
      `${(median('first-contentful-paint') / 1000).toFixed(1)} s`,
      `${(median('largest-contentful-paint') / 1000).toFixed(1)} s`,
      `${Math.round(median('total-blocking-time'))} ms`,
      median('cumulative-layout-shift').toFixed(3),
    ]);
  }
  await lighthouse.close();
  const head = ['page', 'performance', 'first paint', 'largest paint', 'blocking time', 'layout shift'];
  return `Lighthouse, mobile (4× CPU slowdown, 1.6 Mbit/s, empty cache), median of ${RUNS}:\n\n${markdownTable(head, rows)}`;
}

async function interactionTable(): Promise<string> {
  const tools = createRequire(new URL('../tools/package.json', import.meta.url));
  const packed = tools('@sparticuz/chromium');
  const executablePath: string = await (packed.default ?? packed).executablePath();
  const browser = await tools('playwright-core').chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const rows: string[][] = [];
  const timed = async ({ on, ready, open, act }: Interaction, viewport: { width: number; height: number }): Promise<number[]> => {
    const times: number[] = [];
    for (let n = 0; n < RUNS; n++) {
      const context = await browser.newContext({ locale: 'en-GB', viewport, serviceWorkers: 'block' });
      const tab: BrowserTab = await context.newPage();
      await tab.addInitScript(INTERACTION_OBSERVER);
      await tab.goto(runningServer.url + on);
      await tab.waitForSelector(ready);
      // The change must be in the viewport, or the browser paints nothing.
      await tab.evaluate('document.querySelector(".synopsis")?.scrollIntoView({ behavior: "instant" })');
      await open?.(tab);
      await tab.waitForTimeout(1500);
      await tab.evaluate('window.deeds.length = 0');
      const slow = await context.newCDPSession(tab);
      await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      await act(tab);
      await tab.waitForTimeout(1200);
      times.push(Math.max(16, ...(await tab.evaluate<number[]>('window.deeds'))));
      await context.close();
    }
    return times;
  };
  for (const deed of INTERACTIONS) {
    const [phone, desk] = [await timed(deed, WINDOWS.phone), await timed(deed, WINDOWS.desk)];
    const told = [phone, desk].flatMap((times) => [`${quantile(times)} ms`, `${Math.max(...times)} ms`]);
    rows.push([deed.what, `\`${deed.on}\``, ...told]);
  }
  await browser.close();
  return `Input to next paint, ${SLOWER}× CPU slowdown, ${RUNS} runs each (16 ms is the smallest value reported), on a phone (412 px) and in a desktop window (1280 px):\n\n${markdownTable(['interaction', 'page', 'phone, median', 'maximum', 'desktop, median', 'maximum'], rows)}`;
}
