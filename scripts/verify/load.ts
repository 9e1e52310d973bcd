// Load on a server from many clients at once, some of them hostile: `npm run verify:load -- [--seconds 60] [--connections 50] [--seed 1] [--on node|workerd]`.
// Prints requests, refusals, times, CPU time and memory, and exits with 1 if the server failed, grew without end or let a hostile client hold others
// up. Waiting times are judged only on a machine that has no other load: elsewhere they are those of its other programs.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { markdownTable, quantile } from '../../bench/report.ts';
import { bundleWorker, serveWorker } from '../../bench/workerd.ts';
import { seededRandom } from './seeded-random.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    connections: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    on: { type: 'string', default: 'node' },
  },
});
const [seconds, connections, seed] = [Number(values.seconds), Number(values.connections), Number(values.seed)];
/** Others wait at most this long for an answer, 95 times of 100. */
const P95_MS = 100;
/** Memory may grow while caches fill. */
const GROWTH_MB = 250;
/** Clients whose every question is dear, over as many connections each. */
const HOSTILE_CONNECTIONS = 4;

const corpus = JSON.parse(readFileSync(new URL('../../data/dist/corpus.json', import.meta.url), 'utf8')) as CompiledCorpus;

interface LoadedServer {
  readonly port: number;
  readonly pid: number;
  close(): Promise<void>;
}

interface Sample {
  readonly status: number;
  readonly ms: number;
}

async function serveOnNodeProcess(): Promise<LoadedServer> {
  const main = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));
  const env = { ...process.env, PORT: '0', PROXIES: 'loopback', LOG: '' };
  const child: ChildProcess = spawn(process.execPath, [main, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout?.setEncoding('utf8') as NodeJS.EventEmitter, 'data')) as [string];
  return {
    port: Number(/:(\d+)\s*$/.exec(said)?.[1]),
    pid: child.pid ?? 0,
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function serveOnWorkerdProcess(): Promise<LoadedServer> {
  const folder = await bundleWorker('../packages/api/src/presets/cloudflare.ts');
  const { port, pid, close } = await serveWorker(folder);
  return {
    port,
    pid,
    async close() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Megabytes that a process has in memory (Linux). */
function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
}

/** Seconds of CPU that a process has taken (Linux, whose clock ticks a hundred times a second). */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** A question as a reader, a program or a fuzzer asks it. */
function anyPath(random: () => number): string {
  const event = pick(random, corpus.events).id;
  const entity = pick(random, corpus.entities).id;
  return pick(random, [
    `/v1/compare?about=${event}`,
    `/v1/compare?about=${entity}&by=${pick(random, ['voice', 'document', 'origin'])}`,
    `/v1/events/${event}`,
    `/v1/entities/${entity}`,
    `/v1/claims?about=${event}&limit=${1 + Math.floor(random() * 50)}`,
    `/v1/sensitivity?about=${event}`,
    `/v1/search?q=${encodeURIComponent(pick(random, ['csto', '会談', 'Tokayev', '派遣', 'zzz']))}`,
    `/v1/timeline?limit=${1 + Math.floor(random() * 50)}`,
    `/events/${event}`,
    '/v1/glance',
    '/healthz',
    '/v1/nowhere',
    '/v1/compare?abuot=x',
    `/v1/compare.csv?about=${event}`,
  ]);
}

/** The dearest question, without some of its subjects, so that it is never cached. */
function dearPath(random: () => number): string {
  const subjects = [...new Set(corpus.claims.map(({ about }) => about))].filter(() => random() < 0.4).slice(0, 100);
  return `/v1/sensitivity?by=origin&about=${subjects.join(',')}`;
}

function ask(port: number, agent: Agent, path: string, client: string, vanish: boolean): Promise<Sample> {
  const began = performance.now();
  return new Promise((resolve) => {
    const done = (status: number) => resolve({ status, ms: performance.now() - began });
    const sent = request({ host: '127.0.0.1', port, path, agent, headers: { 'x-forwarded-for': client } }, (response: IncomingMessage) => {
      if (vanish) response.destroy();
      response.resume();
      response.on('close', () => done(response.statusCode ?? 0));
    });
    sent.on('error', () => done(0)).end();
  });
}

/** Asks until the time is over; one request in twenty is given up before its answer is complete. */
async function askUntil(end: number, port: number, number: number): Promise<Sample[]> {
  const [random, agent, samples] = [seededRandom(seed * 1000 + number), new Agent({ keepAlive: true, maxSockets: 1 }), [] as Sample[]];
  const hostile = number < HOSTILE_CONNECTIONS;
  const client = hostile ? '192.0.2.1' : `198.51.100.${number}`;
  while (performance.now() < end) {
    const vanish = !hostile && random() < 0.05;
    const sample = await ask(port, agent, hostile ? dearPath(random) : anyPath(random), client, vanish);
    if (!vanish) samples.push(sample);
    // A refused client that asks again at once would measure only how fast it is refused.
    if (sample.status === 429 || sample.status === 503) await new Promise((resolve) => setTimeout(resolve, 200));
    else if (!hostile) await new Promise((resolve) => setTimeout(resolve, random() * 250));
  }
  agent.destroy();
  return samples;
}

/** Connections that never send a whole request or never read. */
function openHostileSockets(port: number): () => void {
  const texts = ['', 'GET / HTTP/1.1\r\nhost: local', 'GET /v1/export/json HTTP/1.1\r\nhost: localhost\r\n\r\n'];
  const sockets = Array.from({ length: 150 }, (_, i) => {
    const socket = connect(port, '127.0.0.1').on('error', () => socket.destroy());
    socket.pause();
    socket.write(texts[i % texts.length] as string);
    return socket;
  });
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}

const load = loadavg()[0] ?? 0;
/** Without other programs that compute, a wait is the server's own. */
const isQuiet = load < availableParallelism();
const server = values.on === 'workerd' ? await serveOnWorkerdProcess() : await serveOnNodeProcess();
// Threads, isolates and caches are there before memory is measured.
await Promise.all(Array.from({ length: connections }, (_, number) => askUntil(performance.now() + 3_000, server.port, number)));
const before = residentMegabytes(server.pid);
const computedBefore = cpuSeconds(server.pid);
const closeHostile = openHostileSockets(server.port);
const end = performance.now() + seconds * 1000;
const measured = await Promise.all(Array.from({ length: connections }, (_, number) => askUntil(end, server.port, number)));
closeHostile();
const after = residentMegabytes(server.pid);
const computed = cpuSeconds(server.pid) - computedBefore;
const began = performance.now();
await server.close();
const stopped = performance.now() - began;

const rows = [
  { name: `hostile (${HOSTILE_CONNECTIONS} connections)`, samples: measured.slice(0, HOSTILE_CONNECTIONS).flat() },
  { name: `others (${connections - HOSTILE_CONNECTIONS} connections)`, samples: measured.slice(HOSTILE_CONNECTIONS).flat() },
].map(({ name, samples }) => {
  const times = samples.map(({ ms }) => ms);
  const count = (...statuses: number[]) => samples.filter(({ status }) => statuses.includes(status)).length;
  return {
    name,
    samples,
    p50: quantile(times),
    p95: quantile(times, 0.95),
    refused: count(429, 503),
    failed: count(500, 502),
    cut: count(0),
  };
});
console.log(
  `${values.on}, ${seconds} s, ${connections} connections, seed ${seed}; memory ${before.toFixed(0)} → ${after.toFixed(0)} MB; ` +
    `CPU of the server ${computed.toFixed(1)} s; stopped in ${stopped.toFixed(0)} ms; load of the machine at the start ${load.toFixed(1)}\n`,
);
console.log(
  markdownTable(
    ['clients', 'requests', 'median', 'p95', 'refused (429, 503)', 'failed', 'cut'],
    rows.map(({ name, samples, p50, p95, refused, failed, cut }) => [
      name,
      `${samples.length}`,
      `${p50.toFixed(1)} ms`,
      `${p95.toFixed(1)} ms`,
      `${refused}`,
      `${failed}`,
      `${cut}`,
    ]),
  ),
);
const others = rows[1];
if (!isQuiet) console.log('\nThe machine has other load: times are not judged, nor connections that the server closed as too slow.');
const problems = [
  ...rows.flatMap(({ name, failed }) => (failed > 0 ? [`${failed} requests of ${name} failed`] : [])),
  ...(isQuiet ? rows.flatMap(({ name, cut }) => (cut > 0 ? [`${cut} connections of ${name} were cut`] : [])) : []),
  // One isolate of workerd has no threads; the platform starts others.
  ...(isQuiet && values.on === 'node' && others && others.p95 > P95_MS ? [`p95 of the others is above ${P95_MS} ms`] : []),
  ...(after - before > GROWTH_MB ? [`memory grew by more than ${GROWTH_MB} MB`] : []),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
