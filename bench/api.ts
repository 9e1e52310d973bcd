// What an answer costs the server, in processor time: the API beside bare Hono and bare node:http with the same bytes and headers.
import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { readCompiled } from '@synoptic/core/node/load';
import { memoryReader } from '@synoptic/core/reader/memory';
import { quantile, report, table } from './report.ts';

const [ROUNDS, REQUESTS, AT_ONCE] = [9, 3000, 16];
const NAMES = ['node:http', 'Hono', 'Synoptic', 'Synoptic, logs and limits on', 'Hono, c.json'];

const file = fileURLToPath(new URL('../data/dist/corpus.json', import.meta.url));
const corpus = readCompiled(await readFile(file, 'utf8'), file);
const reader = memoryReader(corpus);

/** The comparison of an event whose answer is nearest to 19 KB. */
async function subject(): Promise<string> {
  const sizes = await Promise.all(
    corpus.events.map(async ({ id }) => ({ id, size: JSON.stringify(await reader.compare({ about: [id] })).length })),
  );
  return sizes.reduce((a, b) => (Math.abs(a.size - 19_000) <= Math.abs(b.size - 19_000) ? a : b)).id;
}

const path = `/v1/compare?about=${await subject()}`;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

function get(port: number): Promise<{ headers: Record<string, string>; body: string }> {
  return new Promise((resolve, reject) => {
    request({ port, path, agent, host: '127.0.0.1' }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ headers: response.headers as Record<string, string>, body: Buffer.concat(parts).toString() }));
    })
      .on('error', reject)
      .end();
  });
}

interface Running {
  readonly name: string;
  readonly child: ChildProcess;
  readonly port: number;
  readonly costs: number[];
}

async function start(name: string, headers = {}, body = ''): Promise<Running> {
  const child = fork(fileURLToPath(new URL('api-server.ts', import.meta.url)), [name, '/v1/compare', JSON.stringify(headers), body], {
    execArgv: ['--conditions=synoptic:source'],
  });
  const { port } = await said<{ port: number }>(child);
  return { name, child, port, costs: [] };
}

function said<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a server ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });
}

async function cpu({ child }: Running): Promise<number> {
  const answer = said<{ cpu: number }>(child);
  child.send('cpu');
  return (await answer).cpu;
}

async function load({ port }: Running, requests: number): Promise<void> {
  let left = requests;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) await get(port);
    }),
  );
}

const ours = await start('Synoptic');
const { headers, body } = await get(ours.port);
for (const name of ['date', 'connection', 'keep-alive', 'transfer-encoding']) delete headers[name];
const others = await Promise.all(NAMES.filter((name) => name !== 'Synoptic').map((name) => start(name, headers, body)));
const servers: readonly Running[] = NAMES.flatMap((name) => [ours, ...others].find((s) => s.name === name) ?? []);

for (const server of servers) await load(server, REQUESTS);
for (let round = 0; round < ROUNDS; round++)
  for (const server of round % 2 === 0 ? servers : servers.toReversed()) {
    const before = await cpu(server);
    await load(server, REQUESTS);
    server.costs.push(((await cpu(server)) - before) / REQUESTS);
  }
for (const { child } of servers) {
  child.kill();
}
agent.destroy();

const costs = Object.fromEntries(servers.map(({ name, costs }) => [name, quantile(costs)]));
const hono = costs['Hono'] ?? Number.NaN;
const rows = NAMES.map((name) => [name, `${(costs[name] ?? Number.NaN).toFixed(0)} µs`, (hono / (costs[name] ?? Number.NaN)).toFixed(2)]);

/** Comparisons made anew, one after another; each event once before, so that what is made once for a corpus is there. */
const times: number[] = [];
for (const round of [0, 1])
  for (const { id } of corpus.events) {
    const began = process.cpuUsage();
    await reader.compare({ about: [id] });
    const { user, system } = process.cpuUsage(began);
    if (round === 1) times.push((user + system) / 1000);
  }

report(
  'api',
  `A comparison of ${(body.length / 1000).toFixed(0)} KB, asked for again; processor time of the server a request, median of ${ROUNDS} rounds of ` +
    `${REQUESTS}, ${AT_ONCE} at once; all send the same bytes and headers.\n\n${table(['server', 'a request', 'of bare Hono'], rows)}\n\n` +
    `A comparison computed anew (${times.length} events): median ${quantile(times).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms.`,
);
