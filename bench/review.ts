// Speed of review: what 300 open claims would change, whether any can change a verdict, compiling the folder with them in it, and the next card of
// the workbench. Run: npm run -s bench:review -- [--claims 300] [--rows 100] [--runs 5] [--page]
// One JSON line a measure, in milliseconds of the processor (of the page: of its main thread), so that other work on the machine counts little.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runSynoptic } from '../packages/cli/src/commands/run-synoptic.fixture.ts';
import { type ProposalPayload, proposalId, proposalSpan } from '../packages/core/src/ingest/drafts/proposal.ts';
import { rawLines } from '../packages/core/src/ingest/passages/reading-view.ts';
import { decideProposals } from '../packages/core/src/node/decide-proposals.ts';
import { readDrafts } from '../packages/core/src/node/read-drafts.ts';
import { readFolder } from '../packages/core/src/node/read-folder.ts';
import { foldDecisions } from '../packages/core/src/review/fold-decisions.ts';
import { impactOf, reviewStop } from '../packages/core/src/review/impact.ts';
import { openReviewCorpus } from '../packages/core/src/review/review-corpus.ts';
import { reviewQueue } from '../packages/core/src/review/review-queue.ts';

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '300' },
    rows: { type: 'string', default: '100' },
    runs: { type: 'string', default: '5' },
    page: { type: 'boolean', default: false },
  },
});
const [CLAIMS, ROWS, RUNS] = [Number(values.claims), Number(values.rows), Number(values.runs)];
const FACETS = ['dead', 'injured', 'missing', 'evacuated'];
const DOCUMENTS = ['gazette', 'herald'];

const print = (measure: string, ms: number) =>
  console.log(JSON.stringify({ measure, ms: Math.round(ms * 10) / 10, claims: CLAIMS, rows: ROWS }));

/** A folder with two texts of our own: as many open claims as asked for on so many rows, each row with one accepted claim. */
async function makeFolder(corpus: string): Promise<void> {
  await runSynoptic(['init', corpus, '--starter', 'disaster', '--language', 'en', '--empty']);
  const all = CLAIMS + ROWS;
  for (const [d, slug] of DOCUMENTS.entries()) {
    const lines = Array.from({ length: Math.ceil(all / 2) }, (_, i) => `The ${slug} has page ${i} open on the desk.`);
    const path = join(corpus, `../${slug}.txt`);
    await writeFile(path, `${lines.join('\n')}\n`);
    await runSynoptic(['add', path, '--corpus', corpus, '--date', `2031-04-0${d + 5}`, '--publisher', slug]);
  }
  await mkdir(join(corpus, 'events'), { recursive: true });
  for (let event = 0; event < Math.ceil(ROWS / FACETS.length); event++)
    await writeFile(join(corpus, `events/flood-${event}.yaml`), `id: event:flood-${event}\nlabel: Flood ${event}\ndate: 2031-04-04\n`);
  const texts = await Promise.all(DOCUMENTS.map((slug) => readFile(join(corpus, `texts/${slug}.txt`), 'utf8')));
  const places = texts.map((text) => rawLines(text));
  const proposals = Array.from({ length: all }, (_, i) => {
    const [document, row] = [i % 2, i % ROWS];
    const [text = '', line] = [texts[document], places[document]?.[Math.floor(i / 2)]];
    if (!line) throw new Error('the text has too few lines');
    const facet = FACETS[row % FACETS.length] ?? '';
    const value = 10 + row + (i >= ROWS && i % 3 === 0 ? i : 0);
    const payload: ProposalPayload = {
      ...{ about: `event:flood-${Math.floor(row / FACETS.length)}`, facet, value },
      ...{ certainty: 'certain', modality: 'fact', polarity: 'affirmed', anchors: [line.n], gloss: `${facet}: ${value}` },
    };
    const span = proposalSpan(text, line, [line.n, line.n]);
    const id = proposalId(`text ${document}`, 'claim', span, payload);
    return {
      v: 1 as const,
      id,
      kind: 'claim' as const,
      document: DOCUMENTS[document] ?? '',
      span,
      by: { rule: 'C-1' },
      grade: 'A' as const,
      why: [],
      checks: [],
      payload,
    };
  });
  for (const slug of DOCUMENTS) await mkdir(join(corpus, `drafts/${slug}`), { recursive: true });
  for (const slug of DOCUMENTS)
    await writeFile(
      join(corpus, `drafts/${slug}/proposals.bench.jsonl`),
      proposals.flatMap((one) => (one.document === slug ? [`${JSON.stringify(one)}\n`] : [])).join(''),
    );
  const accepted = proposals.slice(0, ROWS).map(({ id }) => ({ on: id, is: 'accepted' as const }));
  const { decisions, refused } = await decideProposals(corpus, accepted, { by: 'Ida', slug: 'ida', at: '2031-04-07T10:00:00.000Z' });
  if (decisions.length !== ROWS) throw new Error(`accepted ${decisions.length} of ${ROWS}: ${[...refused.values()][0]?.message}`);
}

/** Main-thread time of the page for each next card, by its own count of CPU time. */
async function nextCards(corpus: string): Promise<void> {
  const tools = createRequire(new URL('../tools/package.json', import.meta.url));
  const packed = tools('@sparticuz/chromium') as { default?: { executablePath(): Promise<string> }; executablePath(): Promise<string> };
  const server = spawn(
    process.execPath,
    [
      '--conditions=synoptic:source',
      fileURLToPath(new URL('../packages/cli/src/workbench/workbench.fixture.ts', import.meta.url)),
      corpus,
      fileURLToPath(new URL('../packages/web/dist-workbench', import.meta.url)),
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const browser = await tools('playwright-core').chromium.launch({
    executablePath: await (packed.default ?? packed).executablePath(),
    args: ['--no-sandbox', '--headless=shell', '--disable-gpu'],
  });
  try {
    const lines = createInterface(server.stdout)[Symbol.asyncIterator]();
    const { url } = JSON.parse((await lines.next()).value as string) as { url: string };
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(url);
    await page.waitForSelector('.row-change[data-ready=true]', { timeout: 0 });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async () => {
      const { metrics } = (await cdp.send('Performance.getMetrics')) as { metrics: { name: string; value: number }[] };
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    };
    const drawn =
      'new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(document.querySelector(".row-change").dataset.ready))))';
    const times: number[] = [];
    for (let i = 0; i < 100; i++) {
      const before = await busy();
      await page.keyboard.press('j');
      // The card with its row now and if accepted.
      while ((await page.evaluate(drawn)) !== 'true');
      times.push((await busy()) - before);
      // Between two cards the page asks for the row of the next one, as it does while somebody reads.
      await page.evaluate('new Promise((done) => requestIdleCallback(() => setTimeout(done, 50), { timeout: 1000 }))');
    }
    times.sort((a, b) => a - b);
    print('next card, median', times[50] ?? 0);
    print('next card, p95', times[95] ?? 0);
  } finally {
    await browser.close();
    server.stdin.end();
  }
}

const around = await mkdtemp(join(tmpdir(), 'synoptic-bench-review-'));
try {
  const corpus = join(around, 'flood');
  await makeFolder(corpus);
  const { proposals, decisions } = await readDrafts(corpus);
  const reviewed = foldDecisions(proposals, decisions);
  const data = await readFolder(corpus);
  const best = new Map<string, number>();
  const timed = <T>(name: string, work: () => T): T => {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, (user + system) / 1000));
    return result;
  };
  for (let run = 0; run < RUNS; run++) {
    const review = timed('compile with the open claims', () => openReviewCorpus(data, reviewed));
    if (review.claims.size !== CLAIMS) throw new Error(`${review.claims.size} open claims compiled`);
    const impacts = timed('impact of all', () => new Map([...review.claims.keys()].map((id) => [id, impactOf(review, id)])));
    timed('whether a verdict can change', () => reviewStop(review));
    timed('order', () => reviewQueue(reviewed.values(), (id) => impacts.get(id) ?? null, { isFraming: () => false }));
  }
  for (const [name, ms] of best) print(name, ms);
  if (values.page) await nextCards(corpus);
} finally {
  await rm(around, { recursive: true, force: true });
}
