// CPU time per request of the API, compared with bare Hono, bare node:http and json-server, on Node and under `workerd serve`; CPU time of an
// uncached comparison; CPU time of a worker's startup. Run: npm run bench:api [-- --write] [--rounds 9] [--requests 3000] [--starts 15]
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readCompiledCorpus } from '@synoptic/core/corpus/read-compiled-corpus';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { DEAR_CONNECTIONS, otherClientTimes } from './other-client-times.ts';
import { markdownTable, quantile, reportBenchmark } from './report.ts';
import { closeConnections, type FetchedResponse, fetchPath, type MeasuredServer, requestCosts } from './request-costs.ts';
import { bundleWorker, serveWorker } from './workerd.ts';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean' },
    rounds: { type: 'string', default: '9' },
    requests: { type: 'string', default: '3000' },
    starts: { type: 'string', default: '15' },
  },
});
const [ROUNDS, REQUESTS, STARTS] = [Number(values.rounds), Number(values.requests), Number(values.starts)];
const NAMES = ['node:http', 'Hono', 'Synoptic', 'Synoptic, logs and limits on', 'Hono, c.json', 'json-server'];

if (!existsSync(new URL('../tools/node_modules/json-server', import.meta.url))) {
  console.error('json-server is not installed; run npm ci --prefix tools');
  process.exit(2);
}

const file = fileURLToPath(new URL('../data/dist/corpus.json', import.meta.url));
const corpus = await readCompiledCorpus(await readFile(file, 'utf8'), file);
const reader = memoryReader(corpus);

/** The event whose comparison is closest to 19 KB. */
async function chooseSubject(): Promise<string> {
  const sizes = await Promise.all(
    corpus.events.map(async ({ id }) => ({ id, size: JSON.stringify(await reader.compare({ about: [id] })).length })),
  );
  return sizes.reduce((a, b) => (Math.abs(a.size - 19_000) <= Math.abs(b.size - 19_000) ? a : b)).id;
}

const path = `/v1/compare?about=${await chooseSubject()}`;

/** Headers that a peer must send for an equal response, without those that every server adds itself. */
function peerHeaders({ headers }: FetchedResponse): Record<string, string> {
  const own = ['date', 'connection', 'keep-alive', 'transfer-encoding'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !own.includes(name)));
}

/** Microseconds that a server and the thread of its event loop have computed. */
interface ServerCpu {
  readonly cpu: number;
  readonly loop: number;
}

interface NodeServer extends MeasuredServer {
  readonly child: ChildProcess;
  loopCpu(): Promise<number>;
}

async function startNodeServer(name: string, headers = {}, body = ''): Promise<NodeServer> {
  const given = [name, '/v1/compare', JSON.stringify(headers), body];
  const child = fork(fileURLToPath(new URL('api-server.ts', import.meta.url)), given, { execArgv: ['--conditions=synoptic:source'] });
  const { port } = await nextMessage<{ port: number }>(child);
  const read = () => {
    const answer = nextMessage<ServerCpu>(child);
    child.send('cpu');
    return answer;
  };
  return { name, port, child, cpu: async () => (await read()).cpu, loopCpu: async () => (await read()).loop };
}

function nextMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a server ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });
}

/** One table row per server: CPU time per request, and the ratio to bare Hono. */
function costRows(measured: ReadonlyMap<string, readonly number[]>): string[][] {
  const hono = quantile(measured.get('Hono') ?? []);
  return [...measured].map(([name, each]) => [name, `${quantile(each).toFixed(0)} µs`, (hono / quantile(each)).toFixed(2)]);
}

const HEAD = ['server', 'per request', 'ratio to bare Hono'];

async function nodeTable(): Promise<{ text: string; size: number }> {
  const ours = await startNodeServer('Synoptic');
  const answer = await fetchPath(ours.port, path);
  const peers = await Promise.all(
    NAMES.filter((name) => name !== ours.name).map((name) => startNodeServer(name, peerHeaders(answer), answer.body)),
  );
  const servers = NAMES.flatMap((name) => [ours, ...peers].find((s) => s.name === name) ?? []);
  const measured = await requestCosts(servers, path, ROUNDS, REQUESTS);
  for (const { child } of servers) child.kill();
  return { text: markdownTable(HEAD, costRows(measured)), size: answer.body.length };
}

async function workerdTable(): Promise<string> {
  const folder = await bundleWorker('../packages/api/src/presets/cloudflare.ts');
  const ours = await serveWorker(folder);
  const answer = await fetchPath(ours.port, path);
  const bare = await bundleWorker('workers/hono.ts', answer.body, peerHeaders(answer));
  const hono = await serveWorker(bare);
  const measured = await requestCosts(
    [
      { name: 'Hono', ...hono },
      { name: 'Synoptic', ...ours },
    ],
    path,
    ROUNDS,
    REQUESTS,
  );
  await Promise.all([ours.close(), hono.close(), ...[folder, bare].map((f) => rm(f, { recursive: true }))]);
  return markdownTable(HEAD, costRows(measured));
}

/** One table row per server: how long one client waits, alone and beside another that asks the dearest question. */
async function dearTable(): Promise<string> {
  const rows: string[][] = [];
  for (const [name, label, count] of [
    ['Synoptic, clients behind a proxy', 'in threads', 400],
    // Each answer waits for several seconds.
    ['Synoptic, clients behind a proxy, no threads', 'on the event loop', 12],
  ] as const) {
    const { port, child, loopCpu } = await startNodeServer(name);
    const { alone, beside } = await otherClientTimes(port, corpus, count, loopCpu);
    child.kill();
    const refused = alone.refused + beside.refused;
    for (const [measure, times] of [
      ['clock', [alone.wall, beside.wall]],
      ['CPU of the event loop', [alone.loop, beside.loop]],
    ] as const) {
      const figures = times.flatMap((ms) => [quantile(ms), quantile(ms, 0.95), Math.max(...ms)]);
      rows.push([`${label}, ${measure}`, ...figures.map((ms) => `${ms.toFixed(1)} ms`), `${refused} of ${2 * count}`]);
    }
  }
  return markdownTable(['answers are computed', 'alone, median', 'p95', 'longest', 'beside, median', 'p95', 'longest', 'refused'], rows);
}

/** CPU milliseconds of each event's comparison. The first round warms the per-corpus caches and is not measured. */
async function recomputedTimes(): Promise<number[]> {
  const times: number[] = [];
  for (const round of [0, 1])
    for (const { id } of corpus.events) {
      const began = process.cpuUsage();
      await reader.compare({ about: [id] });
      const { user, system } = process.cpuUsage(began);
      if (round === 1) times.push((user + system) / 1000);
    }
  return times;
}

/** CPU time of each worker when it listens and after each of its first requests. Workers take turns, so that load affects all of them. */
async function workerStartTable(): Promise<string> {
  const asked = ['/healthz', path, '/v1/search?q=csto', '/v1/search?q=tokayev'];
  const workers = [
    { name: 'empty', folder: await bundleWorker('workers/empty.ts'), asked: asked.slice(0, 1) },
    { name: 'Hono', folder: await bundleWorker('workers/hono.ts'), asked: asked.slice(0, 1) },
    { name: 'Synoptic', folder: await bundleWorker('../packages/api/src/presets/cloudflare.ts'), asked },
  ].map((worker) => ({ ...worker, used: [] as number[][] }));
  for (let round = 0; round < STARTS; round++)
    for (const { folder, asked, used } of workers) {
      const { port, cpu, close } = await serveWorker(folder);
      const times = [cpu()];
      for (const question of asked) {
        await fetchPath(port, question);
        times.push(cpu());
      }
      used.push(times);
      await close();
    }
  await Promise.all(workers.map(({ folder }) => rm(folder, { recursive: true })));
  const rows = workers.map(({ name, used }) => [
    name,
    ...[0, ...asked.map((_, i) => i + 1)].map((i) => {
      const steps = used.map((times) => (times[i] ?? Number.NaN) - (i === 0 ? 0 : (times[i - 1] ?? 0)));
      return Number.isNaN(steps[0]) ? '' : `${(quantile(steps) / 1000).toFixed(1)} ms`;
    }),
  ]);
  return markdownTable(
    [
      'worker',
      'startup',
      'first request (loads code and corpus)',
      'first comparison',
      'first search (its own index)',
      'second search (the full index)',
    ],
    rows,
  );
}

const nodeResult = await nodeTable();
const workerdResult = await workerdTable();
const times = await recomputedTimes();
const started = await workerStartTable();
const dear = await dearTable();
closeConnections();

reportBenchmark(
  'api',
  `A cached comparison of ${(nodeResult.size / 1000).toFixed(0)} KB: CPU time of the server per request, median of ${ROUNDS} rounds of ` +
    `${REQUESTS} requests, 16 at a time. All servers but json-server send the same bytes and headers.\n\n${nodeResult.text}\n\n` +
    `The same under \`workerd serve\` (the platform does logging and rate limiting):\n\n${workerdResult}\n\n` +
    `An uncached comparison (${times.length} events): median ${quantile(times).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms.\n\n` +
    `What one client waits for comparisons that are not cached, alone and beside another that asks the dearest question that the API allows ` +
    `(a sensitivity of 100 subjects by origin) over ${DEAR_CONNECTIONS} connections without end; the load of the machine, averaged over 15 minutes, ` +
    `was ${(loadavg()[2] ?? 0).toFixed(0)}. The clock counts what other programs take; the CPU time of the event loop during a question does not:\n\n${dear}\n\n` +
    `Startup of a worker: CPU time of the whole \`workerd serve\` process, median of ${STARTS} starts:\n\n${started}`,
);
