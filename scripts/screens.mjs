// Takes the screenshots in docs/screens: `npm run build && npm run screens`. Needs `npm ci --prefix tools` and Japanese fonts.
// With names (`npm run screens -- glance workbench`), takes only those. `workbench` walks the workbench from an empty folder as the recipe
// `first-comparison` does, and prints the keys, clicks and words that it takes.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { serveNode } from '@synoptic/api/presets/node';
import { loadCorpus } from '@synoptic/core/node/load-corpus';
import { memoryReader } from '@synoptic/core/reader/memory-reader';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const tools = createRequire(here('../tools/package.json'));
const packed = tools('@sparticuz/chromium');
const chromium = packed.default ?? packed;

const UNREST = '/events/event:kazakhstan-unrest-2022?by=voice&row=4';
const BOTH = 'document:d1021-2022,document:shinzo-returns-2022';

/** Screenshots: name, path, selector to wait for, and optionally an element to click. None shows a source's text. */
const SURFACES = [
  ['glance', '/', '.disagreements li'],
  ['event', '/events/event:kazakhstan-unrest-2022', '.answer-board'],
  ['person', '/entities/person:vladimir-putin', '.said'],
  ['map', '/entities/organization:csto', '.map-opener button', '.map-opener button'],
  ['synopsis', UNREST, '.synopsis tbody .verdict'],
  ['several', '/compare?about=event:kazakhstan-aid-request-2022,event:kazakhstan-deployment-2022&by=voice', '.synopsis tbody .verdict'],
  ['wholes', `/compare?documents=${BOTH}`, '.terms'],
  ['document', '/documents/document:d1021-2022', '.passage'],
  ['in-step', '/documents/document:d1021-2022?with=document:shinzo-returns-2022#p-b-7', '.pane .passage', '#p-b-7 .gloss'],
  ['entity', '/entities/organization:csto', '.judged li li a'],
  ['events', '/events', '.chronicle a'],
  ['ledger', '/ledger?by=document', '.case'],
  ['flow', '/network', ':is(.flow .node, .origin-list li)'],
  ['network', '/network?node=outlet:nhk', ':is(.flow .node, .origin-list li)'],
  ['timeline', '/timeline', '.date-bar'],
  ['search', '/search?q=CSTO', '.hits a'],
  ['claims', '/claims?sort=value', '.claims-table tbody td'],
  ['about', '/about', '.rules dt'],
];

/** Surfaces in every combination of desktop and phone, light and dark, English and Japanese. */
const IN_EVERY_LOOK = ['glance', 'event', 'person', 'ledger', 'timeline', 'search'];

const WIDE = { width: 1280, height: 860 };
const PHONE = { width: 360, height: 740 };
const LOOKS = {
  en: { viewport: WIDE, colorScheme: 'light', lang: 'en' },
  ja: { viewport: WIDE, colorScheme: 'light', lang: 'ja' },
  dark: { viewport: WIDE, colorScheme: 'dark', lang: 'en' },
  phone: { viewport: PHONE, colorScheme: 'light', lang: 'ja' },
};
const OTHER_LOOKS = {
  'dark-ja': { viewport: WIDE, colorScheme: 'dark', lang: 'ja' },
  'phone-en': { viewport: PHONE, colorScheme: 'light', lang: 'en' },
  'phone-dark': { viewport: PHONE, colorScheme: 'dark', lang: 'ja' },
  'phone-dark-en': { viewport: PHONE, colorScheme: 'dark', lang: 'en' },
};
const looksOf = (name) => Object.entries(IN_EVERY_LOOK.includes(name) ? { ...LOOKS, ...OTHER_LOOKS } : LOOKS);

const QUALITY = 0.82;
/** Limit for a hang only. */
const HANG_MS = 300_000;

/** Converts to WebP in Chromium: a page of text is a third of the size of its PNG. */
async function asWebp(page, png) {
  const address = await page.evaluate(
    async ([source, quality]) => {
      const picture = new Image();
      picture.src = source;
      await picture.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [picture.width, picture.height];
      canvas.getContext('2d').drawImage(picture, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    [`data:image/png;base64,${png.toString('base64')}`, QUALITY],
  );
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

async function take(browser, url, [name, path, stands, pressed], [look, { lang, ...options }]) {
  const context = await browser.newContext({ ...options, locale: 'en-GB', serviceWorkers: 'block', bypassCSP: true });
  const page = await context.newPage();
  const address = new URL(path, url);
  address.searchParams.set('lang', lang);
  await page.goto(address.href.replaceAll('%3A', ':').replaceAll('%2C', ','));
  await page.waitForSelector(stands, { timeout: HANG_MS });
  await page.waitForLoadState('networkidle');
  if (pressed) await page.click(pressed);
  await page.waitForTimeout(250);
  const file = `${name}-${look}.webp`;
  const webp = await asWebp(page, await page.screenshot());
  writeFileSync(`${OUT}${file}`, webp);
  await context.close();
  return { file, bytes: webp.length };
}

const OUT = here('../docs/screens/');
const only = process.argv.slice(2);
const wanted = SURFACES.filter(([name]) => only.length === 0 || only.includes(name));
const walksWorkbench = only.length === 0 || only.includes('workbench');
mkdirSync(OUT, { recursive: true });
if (only.length === 0) for (const old of readdirSync(OUT)) if (old.endsWith('.webp')) rmSync(`${OUT}${old}`);
const { corpus } = await loadCorpus(here('../data/dist/corpus.json'));
const serving = await serveNode({ reader: memoryReader(corpus), port: 0, viewerDir: here('../packages/web/dist'), limits: { threads: 0 } });
const browser = await tools('playwright-core').chromium.launch({
  executablePath: await chromium.executablePath(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
let total = 0;
try {
  for (const surface of wanted)
    for (const look of looksOf(surface[0])) {
      const { file, bytes } = await take(browser, serving.url, surface, look);
      total += bytes;
      console.log(`docs/screens/${file} ${Math.round(bytes / 1024)} KB`);
    }
  if (walksWorkbench) {
    const { walkWorkbench } = await import('./walk-workbench.mjs');
    await walkWorkbench({
      browser,
      looks: LOOKS,
      save: async (page, name) => writeFileSync(`${OUT}workbench/${name}.webp`, await asWebp(page, await page.screenshot())),
    });
  }
  console.log(`${wanted.flatMap(([name]) => looksOf(name)).length} pictures, ${Math.round(total / 1024)} KB`);
} finally {
  await browser.close();
  await serving.close();
}
