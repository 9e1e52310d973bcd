import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';

type LighthouseCategory = 'accessibility' | 'best-practices' | 'seo' | 'performance';

interface LighthouseAudit {
  readonly id: string;
  readonly score: number | null;
  readonly title: string;
  readonly numericValue?: number;
  readonly details?: { readonly items?: readonly unknown[] };
}

/** The part of a Lighthouse report that is read. */
export interface LighthouseReport {
  readonly runtimeError?: { readonly code: string; readonly message: string };
  readonly categories: Readonly<Record<string, { score: number; auditRefs: readonly { id: string; weight: number }[] }>>;
  readonly audits: Readonly<Record<string, LighthouseAudit>>;
}

interface LighthouseRunner {
  /** Audits a page as a phone with an empty cache. */
  open(url: string, categories: readonly LighthouseCategory[]): Promise<LighthouseReport>;
  close(): Promise<void>;
}

const tools = createRequire(fileURLToPath(new URL('../../../tools/package.json', import.meta.url)));
const load = (name: string) => import(/* @vite-ignore */ pathToFileURL(tools.resolve(name)).href);

/** Raises Lighthouse's default limit of 45 seconds for the load of a page. */
const UNHURRIED = { maxWaitForLoad: 300_000, maxWaitForFcp: 300_000 };
/** Leaves out what only the performance score and the report as a page need. */
const UNMEASURED = { throttlingMethod: 'provided', disableFullPageScreenshot: true };

/** Lighthouse with a separate browser, from the test-only packages in `tools/`; null if they are not installed. */
export async function openLighthouse(): Promise<LighthouseRunner | null> {
  try {
    const packed = tools('@sparticuz/chromium');
    const [{ default: lighthouse }, { default: trace }] = await Promise.all([
      load('lighthouse'),
      load('lighthouse/core/gather/gatherers/trace.js'),
    ]);
    // This trace category crashes the browser (Chromium 147, Lighthouse 13.5).
    const categories: () => string[] = trace.getDefaultTraceCategories;
    trace.getDefaultTraceCategories = () => categories().filter((name) => name !== 'blink.webdx_feature_usage');
    const port = await freePort();
    const browser = await tools('playwright-core').chromium.launch({
      executablePath: await (packed.default ?? packed).executablePath(),
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-component-update', `--remote-debugging-port=${port}`],
    });
    return {
      open: async (url, onlyCategories) =>
        (
          await lighthouse(url, {
            port,
            logLevel: 'silent',
            onlyCategories,
            ...UNHURRIED,
            ...(!onlyCategories.includes('performance') && UNMEASURED),
          })
        ).lhr,
      close: () => browser.close(),
    };
  } catch {
    return null;
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
}
