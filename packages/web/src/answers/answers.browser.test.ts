import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { httpReader } from '@synoptic/core/reader/http-reader';
import type { Reader } from '@synoptic/core/reader/reader';
import { readerConformance } from '@synoptic/core/reader/reader.conformance';
import { afterAll, describe, inject } from 'vitest';
import { browser, type ServedViewer, serveViewer, type TestBrowserContext } from '../browser.fixture.ts';

/** Runs the conformance suite of readers against the built worker in a real browser. */
describe.skipIf(browser === null)('without a server', () => {
  let served: ServedViewer | undefined;
  let context: TestBrowserContext | undefined;
  afterAll(async () => {
    await context?.close();
    await served?.close();
  });

  const open = async (): Promise<Reader> => {
    served = await serveViewer();
    // The page's content security policy does not allow a worker that a test starts.
    context = await browser?.newContext({ bypassCSP: true });
    const tab = await context?.newPage();
    if (!tab) throw new Error('no browser');
    await tab.goto(`${served.url}/about`);
    const worker = readdirSync(join(inject('viewer'), 'assets')).find((name) => /^worker-.*\.js$/.test(name));
    await tab.evaluate(`(async () => {
      const { digest } = await (await fetch('/v1/corpus')).json();
      const corpus = await (await fetch('/v1/@' + digest + '/export/json')).arrayBuffer();
      const worker = new Worker('/assets/${worker}', { type: 'module' });
      worker.postMessage({ corpus }, [corpus]);
      let id = 0;
      window.askWorker = (path) => new Promise((answered) => {
        const request = ++id;
        worker.addEventListener('message', ({ data }) => {
          if (data.id === request) answered({ status: data.status, headers: data.headers, body: new TextDecoder().decode(data.body) });
        });
        worker.postMessage({ id: request, path });
      });
    })()`);
    return httpReader('', async (path) => {
      const { body, ...how } = await tab.evaluate<{ body: string; status: number; headers: [string, string][] }>(
        `askWorker(${JSON.stringify(path)})`,
      );
      return new Response(body, how);
    });
  };

  readerConformance('the API’s handler in a worker of the browser', open, [3, 4]);
});
