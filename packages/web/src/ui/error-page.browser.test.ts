import { describe, expect, it } from 'vitest';
import { axeViolations } from '../axe.fixture.ts';
import { browser, serveViewer, waitUntilTrue } from '../browser.fixture.ts';

const STOPPED = 'document.querySelector("main .lost button.primary") !== null';

describe.skipIf(browser === null)('a server that is away for a moment', () => {
  it.each(['/ledger', '/'])('is asked anew as soon as the reader asks again: %s', async (address) => {
    const served = await serveViewer();
    const context = await browser?.newContext({ locale: 'en-GB', serviceWorkers: 'block', bypassCSP: true });
    const tab = await context?.newPage();
    if (!context || !tab) throw new Error('no browser');
    let away = true;
    // The page and its code come; what it asks for does not.
    await tab.route('**/v1/**', (asked) => (away ? asked.abort() : asked.continue()));
    await tab.goto(served.url + address);
    await waitUntilTrue(tab, STOPPED);
    expect(await tab.textContent('main .lost .lead')).toContain('ask again');
    expect(await axeViolations(tab)).toEqual([]);
    away = false;
    const asked: string[] = [];
    tab.on('request', (request: { url(): string }) => asked.push(new URL(request.url()).pathname));
    await tab.click('main .lost button.primary');
    await waitUntilTrue(tab, `document.querySelector("main h1") !== null && !(${STOPPED})`);
    expect(asked).toContain(address === '/' ? '/v1/glance' : '/v1/ledger');
    await waitUntilTrue(tab, 'document.querySelector(".colophon code") !== null');
    await context.close();
    await served.close();
  });
});
