import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { axeViolations } from '../axe.fixture.ts';
import { atRest, describeViewer, type TestTab, waitUntilTrue } from '../browser.fixture.ts';

/** Two reports of one event, written for this test, that differ in the number of dead and agree on the injured. */
const COURIER = `Ferry runs aground off Gull Island
April 5, 2031

The night ferry ran onto a sandbank off Gull Island on Friday. 12 people died and seven were injured, the coast guard said.
The ferry was carrying 80 passengers.
`;
const GAZETTE = `# Night ferry disaster
April 5, 2031

The ferry *Marina* ran aground near Gull Island on April 4. The police said that 15 people were killed and seven injured.
“The deck was wet,” said Ida Holm, the harbour master.
`;
const PAGE = `<!doctype html><title>渡し船が座礁</title><meta property="og:site_name" content="海岸新聞"><meta property="article:published_time" content="2031-04-06T08:00:00+09:00">
<nav>トップ 社会 スポーツ</nav><article><h1>渡し船が座礁</h1><p>かもめ島沖で5日、夜の渡し船が砂州に乗り上げた。沿岸警備隊によると、14人が死亡し、9人が負傷した。</p>
<p>港長は「甲板は濡れていた」と述べた。船は島の沖で夜の間に動けなくなり、乗客は朝まで船の中で救助を待っていたという。</p></article>`;

/** Drops files on the page, with the drag events that precede a real drop; `before` runs while they are held over it. */
async function drop(tab: TestTab, files: Readonly<Record<string, string>>, before: () => Promise<void> = async () => {}): Promise<void> {
  const carry = (event: string) =>
    tab.evaluate(`(() => {
      const dataTransfer = new DataTransfer();
      for (const [name, text] of Object.entries(${JSON.stringify(files)})) dataTransfer.items.add(new File([text], name));
      document.querySelector('main').dispatchEvent(new DragEvent('${event}', { dataTransfer, bubbles: true, cancelable: true }));
    })()`);
  await carry('dragenter');
  await carry('dragover');
  await before();
  await carry('drop');
}

const DRAFTED = 'document.querySelector(".draft .row-question") !== null && document.querySelector(".reading-status").innerText === ""';
/** Verdict and answers of the question whose heading has a word. */
const asked = (word: string) => `(() => {
  const section = [...document.querySelectorAll('.draft .row-question')].find((q) => q.querySelector('h2').innerText.includes(${JSON.stringify(word)}));
  const text = (element) => element.innerText.replace(/\\s+/g, ' ');
  return section && { verdict: text(section.querySelector('.verdict')), answers: [...section.querySelectorAll('.answer')].map(text) };
})()`;

describeViewer('texts that a user drops', {}, ({ at, origin }) => {
  it('are compared in the browser: the figures that differ conflict, each answer is a draft with its line, and no request is sent', () =>
    at('/read', async (tab, context) => {
      const requests: string[] = [];
      await drop(tab, { 'courier.txt': COURIER, 'gazette.md': GAZETTE }, async () => {
        await tab.waitForSelector('.give-texts[data-prepared=true]');
        tab.on('request', (request: { url(): string }) => requests.push(request.url()));
        tab.on('websocket', () => requests.push('websocket'));
        await context.setOffline(true);
      });
      await waitUntilTrue(tab, DRAFTED);
      const deaths = await tab.evaluate<{ verdict: string; answers: string[] }>(asked('died'));
      expect(deaths.verdict).toContain('contradict');
      expect(deaths.answers).toEqual([
        expect.stringMatching(/^12 people draft .*coast guard.* A ¶3$/i),
        expect.stringMatching(/^15 people draft .*police.* B ¶3$/i),
      ]);
      expect(await tab.evaluate<number>('document.querySelectorAll(".draft .answer:not(.beside) .draft-mark").length')).toBe(
        await tab.evaluate<number>('document.querySelectorAll(".draft .answer:not(.beside)").length'),
      );
      await tab.click('.draft .answer .places a');
      await waitUntilTrue(tab, 'document.querySelector(".draft-texts li.pointed") !== null');
      expect(requests).toEqual([]);
      expect(await tab.evaluate('localStorage.length + sessionStorage.length + document.cookie.length')).toBe(0);
      expect(await tab.evaluate('indexedDB.databases().then((all) => all.length)')).toBe(0);
    }));

  it('request only files of the viewer to parse a page', () =>
    at('/read?lang=ja', async (tab) => {
      const requests: string[] = [];
      tab.on('request', (request: { url(): string; method(): string }) => requests.push(`${request.method()} ${request.url()}`));
      await drop(tab, { 'courier.txt': COURIER, 'kaigan.html': PAGE });
      await waitUntilTrue(tab, DRAFTED);
      expect(await tab.textContent('.draft-sources')).toContain('海岸新聞');
      expect(await tab.textContent('.draft')).toContain('14人');
      expect(await tab.textContent('.draft')).toContain('下書き');
      for (const request of requests) expect(request).toMatch(new RegExp(`^GET ${origin()}/assets/[\\w-]+\\.(?:js|css)$`));
      expect(await axeViolations(tab)).toEqual([]);
    }));

  it('report a file in any other format with the reason, and can be saved and removed', () =>
    at('/read', async (tab) => {
      await drop(tab, { 'courier.txt': COURIER, 'gazette.md': GAZETTE, 'paper.pdf': '%PDF-1.7 …' });
      await waitUntilTrue(tab, DRAFTED);
      expect(await tab.textContent('.given-files .refused')).toContain('PDF');
      const saved = tab.waitForEvent('download');
      await tab.click('.draft-tools button');
      const report = JSON.parse(await text(await (await saved).createReadStream()));
      expect(report).toMatchObject({ draft: true, starter: 'disaster', documents: [{ label: 'courier' }, { label: 'gazette' }] });
      expect(JSON.stringify(report)).not.toContain('The deck was wet');
      expect(await axeViolations(tab)).toEqual([]);
      await tab.click('.give-texts > button.quiet');
      await atRest(tab);
      expect(await tab.evaluate<string>('document.body.innerHTML')).not.toContain('sandbank');
    }));
});
