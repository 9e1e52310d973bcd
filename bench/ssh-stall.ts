// Key latency in one SSH session while other clients create the heaviest load: full exports, searches, and continuous redraws of the largest window.
// Run: npm run bench:ssh [-- --write]
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { markdownTable, quantile, reportBenchmark } from './report.ts';

const { Client } = createRequire(fileURLToPath(new URL('../packages/cli/package.json', import.meta.url)))('ssh2');
const MAIN = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url));
const FORMATS = ['tei', 'jsonld', 'ftm', 'gexf', 'md', 'json'];
const QUERIES = ['派遣', 'force', 'ロシア', 'peace', '会談', 'treaty'];

const folder = mkdtempSync(join(tmpdir(), 'synoptic-stall-'));
const server: ChildProcess = spawn(
  process.execPath,
  [
    MAIN,
    'ssh',
    '--port',
    '0',
    '--host-key',
    join(folder, 'key'),
    '--limits',
    'rate=9999,each=50',
    ...process.argv.slice(2).filter((a) => a !== '--write'),
  ],
  { stdio: ['ignore', 'pipe', 'ignore'] },
);
const [said] = (await once(server.stdout?.setEncoding('utf8') as NodeJS.EventEmitter, 'data')) as [string];
const port = Number(/-p (\d+)/.exec(said)?.[1]);

const connectClient = () =>
  new Promise<typeof Client.prototype>((ready, failed) => {
    const client = new Client();
    client
      // Like OpenSSH's client: disable Nagle's algorithm.
      .on('ready', () => ready(client.setNoDelay(true)))
      .on('error', failed)
      .connect({ host: '127.0.0.1', port, username: 'reader' });
  });

async function run(command: string): Promise<void> {
  const client = await connectClient();
  await new Promise<void>((done) =>
    client.exec(command, (_: unknown, channel: NodeJS.ReadableStream) => channel.on('data', () => {}).on('close', done)),
  );
  client.end();
}

async function shell(client: typeof Client.prototype, cols: number, rows: number): Promise<NodeJS.ReadWriteStream> {
  return new Promise((ready) => client.shell({ cols, rows, term: 'xterm' }, (_: unknown, opened: NodeJS.ReadWriteStream) => ready(opened)));
}

/** Milliseconds from each key press (up and down in a list) to the first byte of the response. */
async function keys(many: number): Promise<number[]> {
  const client = await connectClient();
  const channel = await shell(client, 80, 24);
  let first = 0;
  channel.on('data', () => {
    if (first === 0) first = performance.now();
  });
  await new Promise((soon) => setTimeout(soon, 1500));
  const times: number[] = [];
  for (let i = 0; i < many; i++) {
    const began = performance.now();
    first = 0;
    channel.write(i % 2 === 0 ? 'j' : 'k');
    while (first === 0 && performance.now() - began < 20_000) await new Promise((soon) => setTimeout(soon, 1));
    times.push(first - began);
    await new Promise((soon) => setTimeout(soon, 20));
  }
  client.end();
  return times;
}

const timesAlone = await keys(60);
let busy = true;
const others = [
  (async () => {
    for (let i = 0; busy; i++) await run(`export ${FORMATS[i % FORMATS.length]}`);
  })(),
  (async () => {
    for (let i = 0; busy; i++) await run(`search ${QUERIES[i % QUERIES.length]}`);
  })(),
];
const timesUnderLoad = await keys(120);
busy = false;
await Promise.all(others);

const largeScreenClients = await Promise.all(Array.from({ length: 10 }, () => connectClient()));
const typingTimers = await Promise.all(
  largeScreenClients.map(async (client) => {
    const channel = await shell(client, 500, 200);
    channel.on('data', () => {});
    let typed = 0;
    return setInterval(() => channel.write('123456'.charAt(typed++ % 6)), 8);
  }),
);
const timesBesideLargeScreens = await keys(120);
for (const timer of typingTimers) clearInterval(timer);
server.kill();
rmSync(folder, { recursive: true, force: true });

const row = (name: string, times: readonly number[]) => [
  name,
  ...[0.5, 0.95, 1].map((at) => `${(at === 1 ? Math.max(...times) : quantile(times, at)).toFixed(0)} ms`),
];
reportBenchmark(
  'ssh',
  markdownTable(
    ['key latency in one session', 'median', 'p95', 'maximum'],
    [
      row('alone', timesAlone),
      row('during full exports and searches', timesUnderLoad),
      row('while ten clients type continuously in windows of 500 × 200', timesBesideLargeScreens),
    ],
  ),
);
process.exit(0);
