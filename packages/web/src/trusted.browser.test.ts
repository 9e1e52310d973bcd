import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser, type ServedViewer, serveViewer, type TestBrowserContext } from './browser.fixture.ts';

/** Runs a script in the page and returns the name of the error it throws, or null if it succeeds. */
const tried = (what: string) => `(() => { try { ${what}; return null; } catch (error) { return error.name; } })()`;

describe.skipIf(browser === null)('markup and scripts', () => {
  let served: ServedViewer;
  let context: TestBrowserContext | undefined;
  beforeAll(async () => {
    served = await serveViewer();
    context = await browser?.newContext({ serviceWorkers: 'block' });
  });
  afterAll(async () => {
    await context?.close();
    await served?.close();
  });

  it('enter a page only through its Trusted Types policy; text is unrestricted', async () => {
    const tab = await context?.newPage();
    if (!tab) throw new Error('no browser');
    await tab.goto(served.url);
    await tab.waitForSelector('.disagreements');
    for (const refused of [
      'document.createElement("p").innerHTML = "<img src=x>"',
      'new DOMParser().parseFromString("<p>", "text/html")',
      'document.createElement("script").src = "/assets/x.js"',
      'new Worker("/assets/x.js")',
      'trustedTypes.createPolicy("another", { createHTML: (markup) => markup })',
      'trustedTypes.createPolicy("synoptic", { createHTML: (markup) => markup })',
    ])
      expect(await tab.evaluate(tried(refused)), refused).toBe('TypeError');
    expect(await tab.evaluate(tried('document.createElement("p").textContent = "<img src=x>"'))).toBeNull();
  });
});
