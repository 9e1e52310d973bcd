/**
 * A process beside a run of tests, which starts what takes longer than most tests: one browser, and one server of the shipped corpus with the viewer
 * of the folder named as argument. Writes their addresses as a line of JSON, and ends when its standard input does.
 */
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readerOfShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { serveNode } from '../../api/src/presets/node.ts';
import { UNHURRIED_LIMITS } from '../../api/src/presets/unhurried-limits.fixture.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser that other processes drive (Playwright's `BrowserServer`). */
interface BrowserServer {
  wsEndpoint(): string;
  close(): Promise<void>;
}

/** Starts a browser from the test-only packages in `tools/`; null if they are not installed or it does not start. */
async function launchBrowser(): Promise<BrowserServer | null> {
  try {
    const tools = createRequire(fileURLToPath(new URL('../../../tools/package.json', import.meta.url)));
    const packed = tools('@sparticuz/chromium');
    const executablePath: string = await (packed.default ?? packed).executablePath();
    return await tools('playwright-core').chromium.launchServer({ executablePath, args: FLAGS, timeout: 300_000 });
  } catch {
    return null;
  }
}

const reader = await readerOfShippedCorpus();
const [browser, viewer] = await Promise.all([
  launchBrowser(),
  serveNode({ reader, port: 0, viewerDir: process.argv[2], limits: { threads: 0, ...UNHURRIED_LIMITS } }),
]);
console.log(JSON.stringify({ browser: browser?.wsEndpoint() ?? null, shippedViewer: viewer.url }));
process.stdin.resume();
await once(process.stdin, 'end');
await browser?.close();
process.exit();
