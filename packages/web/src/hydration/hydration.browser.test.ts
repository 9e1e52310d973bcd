import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { atRest, describeViewer, type TabAction, type TestTab, waitUntilTrue } from '../browser.fixture.ts';
import { bridgeCorpus, CHANGED_BRIDGE_COPY, EXACT_BRIDGE_COPY, UNRELATED_COPY, WRAPPED_BRIDGE_COPY } from './bridge-corpus.fixture.ts';

const COUNTS = '[...document.querySelectorAll(".became-of > div")].map((d) => d.innerText.replace(/\\s+/g, " "))';

/** Drops a file on the page, with the drag events that precede a real drop. */
async function drop(tab: TestTab, name: string, text: string, before: () => Promise<void> = async () => {}): Promise<void> {
  const carry = (event: string) =>
    tab.evaluate(`(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}, { type: 'text/plain' }));
      document.querySelector('main').dispatchEvent(new DragEvent('${event}', { dataTransfer, bubbles: true, cancelable: true }));
    })()`);
  await carry('dragenter');
  await carry('dragover');
  await tab.waitForSelector('.own-copy.over');
  await before();
  await carry('drop');
}

describeViewer('a user’s copy of a document', { corpus: bridgeCorpus }, ({ at }) => {
  const onDocument = (act: TabAction) => at('/documents/document:a', act);
  const came = async (tab: TestTab) => {
    await tab.waitForSelector('.came:not(.is-reading):not(.is-undefined)');
    await atRest(tab);
    return tab.textContent('.came');
  };

  it('matches every passage and anchor of the right text', () =>
    onDocument(async (tab) => {
      await drop(tab, 'bridge.txt', EXACT_BRIDGE_COPY);
      expect(await came(tab)).toBe('bridge.txt is the very text from which the corpus was made.');
      expect(await tab.evaluate(COUNTS)).toEqual(['Passages 19 exact', 'Claims’ places 2 exact']);
      expect(await tab.textContent('#p-a-4 .own .text')).toBe(EXACT_BRIDGE_COPY.split('\n')[3]);
      expect(await tab.textContent('#p-a-4 .own .outcome-mark')).toContain('exact');
      expect(await tab.textContent('#p-a-4 .margin .outcome-mark')).toContain('exact');
    }));

  it('sends no request after the file is dropped, and works offline', () =>
    onDocument(async (tab, context) => {
      const requests: string[] = [];
      await drop(tab, 'bridge.txt', EXACT_BRIDGE_COPY, async () => {
        await waitUntilTrue(tab, 'performance.getEntriesByType("resource").some((r) => r.name.includes("/open-copy-"))');
        await atRest(tab);
        tab.on('request', (request: { url(): string }) => requests.push(request.url()));
        tab.on('websocket', () => requests.push('websocket'));
        await context.setOffline(true);
      });
      expect(await came(tab)).toContain('very text');
      await tab.click('.place-of-claim');
      await atRest(tab);
      expect(requests).toEqual([]);
      expect(await tab.evaluate('localStorage.length + sessionStorage.length + document.cookie.length')).toBe(0);
      expect(await tab.evaluate('indexedDB.databases().then((all) => all.length)')).toBe(0);
    }));

  it('highlights the anchor of a claim in the text', () =>
    onDocument(async (tab) => {
      await drop(tab, 'bridge.txt', EXACT_BRIDGE_COPY);
      await tab.click('#p-a-11 .place-of-claim');
      expect(await tab.textContent('#p-a-11 .own mark')).toBe(EXACT_BRIDGE_COPY.split('\n')[10]);
      expect(await tab.textContent('#p-a-4 .own mark')).toBe(EXACT_BRIDGE_COPY.split('\n')[3]);
    }));

  it('recognizes text that differs only in line breaks', () =>
    onDocument(async (tab) => {
      await drop(tab, 'wrapped.txt', WRAPPED_BRIDGE_COPY);
      expect(await came(tab)).toContain('only line breaks, spaces or widths differ');
      expect((await tab.evaluate<string[]>(COUNTS))[1]).toBe('Claims’ places 2 normalized');
    }));

  it('shows changed, moved and missing text, never as markup', () =>
    onDocument(async (tab) => {
      await drop(tab, 'changed.txt', CHANGED_BRIDGE_COPY);
      expect(await came(tab)).toMatch(/^changed\.txt was recognised by its lines: it contains \d\d% of this document\.$/);
      const [passages] = await tab.evaluate<string[]>(COUNTS);
      expect(passages).toContain('1 mismatch');
      expect(passages).toContain('1 missing');
      expect(passages).toContain('moved');
      expect(await tab.textContent('#p-a-11 .own .text')).toContain('<img src=x onerror=alert(1)>5000万円');
      expect(await tab.evaluate('document.querySelectorAll(".own img").length')).toBe(0);
      expect(await tab.textContent('#p-a-16 .own')).toContain('missing');
      expect(await tab.evaluate('document.querySelector("#p-a-16 .own .text")')).toBeNull();
    }));

  it('rejects an unrelated text', () =>
    onDocument(async (tab) => {
      await drop(tab, 'orchard.txt', UNRELATED_COPY);
      expect(await came(tab)).toMatch(/^orchard\.txt is not a copy of this document/);
      expect(await tab.evaluate('document.querySelectorAll(".own").length')).toBe(0);
    }));

  it('accepts a chosen file, in another encoding too, and removes it', () =>
    onDocument(async (tab) => {
      await tab.waitForSelector('.own-copy button');
      const utf16 = new Uint8Array([
        0xff,
        0xfe,
        ...new Uint8Array(new Uint16Array([...EXACT_BRIDGE_COPY].map((c) => c.charCodeAt(0))).buffer),
      ]);
      await tab.setInputFiles('.own-copy input', { name: 'utf16.txt', mimeType: 'text/plain', buffer: Buffer.from(utf16) });
      expect(await came(tab)).toContain('utf16.txt is the very text');
      await tab.click('.own-copy button.quiet');
      await waitUntilTrue(tab, 'document.querySelectorAll(".own").length === 0');
      expect(await tab.textContent('.came')).toBe('');
      expect(await tab.evaluate<string>('document.body.innerHTML')).not.toContain('茶店');
    }));

  it('works in Japanese and on a phone', () =>
    at(
      '/documents/document:a?lang=ja',
      async (tab) => {
        await drop(tab, 'bridge.txt', EXACT_BRIDGE_COPY);
        await tab.waitForSelector('.became-of');
        expect(await tab.textContent('.became-of')).toContain('19 一致');
        expect(await tab.evaluate<number>('document.documentElement.scrollWidth')).toBe(360);
      },
      { viewport: { width: 360, height: 740 } },
    ));
});

/** Texts that a developer may lawfully have, kept outside the repository. */
const TEXTS = process.env['SYNOPTIC_TEXTS'];

/** Set SYNOPTIC_TEXTS to a folder with the texts of the shipped corpus to run this. */
describeViewer('the shipped documents', {}, ({ at, asked }) => {
  it.skipIf(!TEXTS)('match exactly if their texts are available', async () => {
    const { items } = await asked<{ items: { id: string; seq: string }[] }>('documents');
    for (const name of await readdir(TEXTS ?? '')) {
      const document = items.find((d) => name.startsWith(d.seq));
      if (!document) continue;
      await at(`/documents/${document.id}`, async (tab) => {
        await tab.setInputFiles('.own-copy input', { name, mimeType: 'text/plain', buffer: await readFile(join(TEXTS ?? '', name)) });
        await tab.waitForSelector('.became-of');
        for (const line of await tab.evaluate<string[]>(COUNTS)) expect(line).toMatch(/ \d+ exact$/);
      });
    }
  });
});
