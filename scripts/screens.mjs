// Takes the pictures of the docs: `npm run build`, then this. Needs tools/ installed and fonts for Japanese on the machine.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { serveNode } from '@synoptic/api/presets/node';
import { loadCorpus } from '@synoptic/core/node/load';
import { memoryReader } from '@synoptic/core/reader/memory';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const tools = createRequire(here('../tools/package.json'));
const packed = tools('@sparticuz/chromium');
const chromium = packed.default ?? packed;

const WIDE = { width: 1280, height: 860 };
const PHONE = { width: 360, height: 740 };
/** name, path, size, scheme */
const SCREENS = [
  ['glance-en', '/', WIDE, 'light'],
  ['glance-ja', '/?lang=ja', WIDE, 'light'],
  ['synopsis-en', '/events/event:kazakhstan-deployment-2022', WIDE, 'light'],
  ['synopsis-ja', '/events/event:kazakhstan-deployment-2022?lang=ja', WIDE, 'light'],
  ['synopsis-dark', '/events/event:kazakhstan-unrest-2022', WIDE, 'dark'],
  ['synopsis-phone', '/events/event:kazakhstan-aid-request-2022', PHONE, 'light'],
  ['entity-en', '/entities/organization:csto', WIDE, 'light'],
  ['document-en', '/documents/document:d1021-2022', WIDE, 'light'],
  ['document-ja', '/documents/document:shinzo-returns-2022?lang=ja', WIDE, 'light'],
  ['ledger-en', '/ledger?by=document', WIDE, 'light'],
  ['network-en', '/network', WIDE, 'light'],
  ['timeline-ja', '/timeline?lang=ja', WIDE, 'light'],
  ['claims-en', '/claims', WIDE, 'light'],
  ['wholes-en', '/compare?documents=document:kokusai-seikatsu-2020,document:shinzo-returns-2022', WIDE, 'light'],
];

const only = process.argv.slice(2);
const out = here('../docs/screens/');
mkdirSync(out, { recursive: true });
const { corpus } = await loadCorpus(here('../data/dist/corpus.json'));
const serving = await serveNode({ reader: memoryReader(corpus), port: 0, viewerDir: here('../packages/web/dist') });
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
try {
  for (const [name, path, viewport, colorScheme] of SCREENS) {
    if (only.length > 0 && !only.includes(name)) continue;
    const context = await browser.newContext({ viewport, colorScheme, locale: 'en' });
    const page = await context.newPage();
    await page.goto(serving.url + path);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `${out}${name}.png` });
    await context.close();
    console.log(`docs/screens/${name}.png`);
  }
} finally {
  await browser.close();
  await serving.close();
}
