import { describe, expect, it } from 'vitest';
import { axeViolations } from '../axe.fixture.ts';
import { browser, serveViewer, waitUntilTrue } from '../browser.fixture.ts';

const STOPPED = 'document.querySelector("main .lost button.primary") !== null';

describe.skipIf(browser === null)('a server that is temporarily unreachable', () => {
  it.each(['/ledger', '/'])('is requested again on retry: %s', async (address) => {
    const served = await serveViewer();
    const context = await browser?.newContext({ locale: 'en-GB', serviceWorkers: 'block', bypassCSP: true });
    const tab = await context?.newPage();
    if (!context || !tab) throw new Error('no browser');
    let away = true;
    // The page and its code load; its API requests fail.
    await tab.route('**/v1/**', (route) => (away ? route.abort() : route.continue()));
    await tab.goto(served.url + address);
    await waitUntilTrue(tab, STOPPED);
    expect(await tab.textContent('main .lost .lead')).toContain('try again');
    expect(await axeViolations(tab)).toEqual([]);
    away = false;
    const requests: string[] = [];
    tab.on('request', (request: { url(): string }) => requests.push(new URL(request.url()).pathname));
    await tab.click('main .lost button.primary');
    await waitUntilTrue(tab, `document.querySelector("main h1") !== null && !(${STOPPED})`);
    expect(requests).toContain(address === '/' ? '/v1/glance' : '/v1/ledger');
    await waitUntilTrue(tab, 'document.querySelector(".colophon code") !== null');
    await context.close();
    await served.close();
  });
});
