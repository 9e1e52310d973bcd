// Load on a server from many clients at once, some of them hostile:
// `npm run verify:load -- [--seconds 60] [--warm-up 90] [--connections 50] [--seed 1] [--sample 0] [--on node|workerd]`.
// Prints requests, refusals, times, CPU time and memory, and exits with 1 if the server failed, kept more and more memory or let a hostile client hold
// others up. Caches fill in the warm-up, under the same load. Waiting times are judged only on a machine that has no other load: elsewhere they are
// those of its other programs. `--sample 5` prints the memory every five seconds.
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { markdownTable, quantile } from '../../bench/report.ts';
import { askUntil, HOSTILE_CONNECTIONS, openHostileSockets } from './ask-until.ts';
import { type LoadedServer, serveOnNodeProcess, serveOnWorkerdProcess } from './loaded-server.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    'warm-up': { type: 'string', default: '90' },
    connections: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    sample: { type: 'string', default: '0' },
    on: { type: 'string', default: 'node' },
  },
});
const [seconds, warmUp, connections, seed, every] = [values.seconds, values['warm-up'], values.connections, values.seed, values.sample].map(
  Number,
) as [number, number, number, number, number];
/** Length of a round of the warm-up, about. */
const ROUND_S = 30;
/** Others wait at most this long for an answer, 95 times of 100. */
const P95_MS = 100;
/** Growth of what is left after a garbage collection, and of resident memory, whose garbage and free pages vary. */
const [KEPT_MB, RESIDENT_MB] = [5, 30];

interface Memory {
  readonly resident: number;
  /** After a garbage collection; null where none can be asked for. */
  readonly kept: number | null;
}

async function memoryOf(server: LoadedServer): Promise<Memory> {
  const size = await server.heap();
  return { resident: server.resident(), kept: size && size.heap + size.buffers };
}

const written = ({ resident, kept }: Memory) => `${kept === null ? '' : `kept ${kept.toFixed(1)} MB, `}resident ${resident.toFixed(0)} MB`;

/** Every client asks for some seconds, beside connections that hold what they are sent. */
async function load(server: LoadedServer, round: number, time: number) {
  const closeHostile = openHostileSockets(server.port);
  const end = performance.now() + time * 1000;
  const clients = Array.from({ length: connections }, (_, number) => askUntil(end, { port: server.port, seed: seed + round, number }));
  const samples = await Promise.all(clients);
  closeHostile();
  return samples;
}

/** Prints the memory at intervals, until it is stopped. */
function sampleMemory(server: LoadedServer): () => void {
  const began = performance.now();
  const timer = setInterval(async () => {
    console.log(`${((performance.now() - began) / 1000).toFixed(0)} s: ${written(await memoryOf(server))}`);
  }, every * 1000);
  return () => clearInterval(timer);
}

const busy = loadavg()[0] ?? 0;
/** Without other programs that compute, a wait is the server's own. */
const isQuiet = busy < availableParallelism();
const server = values.on === 'workerd' ? await serveOnWorkerdProcess() : await serveOnNodeProcess();
const stopSampling = every > 0 ? sampleMemory(server) : () => {};
// The connections that hold their answers are opened anew in each round: what the last ones held is to be used again.
const rounds = Math.max(1, Math.round(warmUp / ROUND_S));
for (let round = 1; round <= rounds; round++) await load(server, 1000 * round, warmUp / rounds);
const before = await memoryOf(server);
const computedBefore = server.cpu();
const measured = await load(server, 0, seconds);
const computed = server.cpu() - computedBefore;
const after = await memoryOf(server);
stopSampling();
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
  `${values.on}, ${seconds} s, ${connections} connections, seed ${seed}; after ${warmUp} s of warm-up; memory ${written(before)} → ${written(after)}; ` +
    `CPU of the server ${computed.toFixed(1)} s; stopped in ${stopped.toFixed(0)} ms; load of the machine at the start ${busy.toFixed(1)}\n`,
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
  ...((after.kept ?? 0) - (before.kept ?? 0) > KEPT_MB ? [`the heap grew by more than ${KEPT_MB} MB`] : []),
  ...(after.resident - before.resident > RESIDENT_MB ? [`resident memory grew by more than ${RESIDENT_MB} MB`] : []),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
