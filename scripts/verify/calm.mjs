// `npm run verify:calm -- [--rounds 3] [FILE…]`: runs the tests, or those of some files, beside a load on every core. A busy machine makes tests slower,
// never red. Ends with the first round that fails; exit status 1.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ options: { rounds: { type: 'string', default: '3' } }, allowPositionals: true });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`--rounds takes a whole number above 0, not "${values.rounds}"`);
  process.exit(1);
}

// Each process of the load ends with its standard input, and so with this one, however that ends.
const BUSY =
  'process.stdin.on("end", () => process.exit()).resume(); const work = () => { for (const end = Date.now() + 50; Date.now() < end; ); setImmediate(work); }; work();';
const load = Array.from({ length: availableParallelism() }, () =>
  spawn(process.execPath, ['-e', BUSY], { stdio: ['pipe', 'ignore', 'inherit'] }),
);

let status = 0;
for (let round = 1; round <= rounds && status === 0; round++) {
  const began = Date.now();
  const args = ['vitest', 'run', `--maxWorkers=${Math.max(4, availableParallelism() - 1)}`, ...positionals];
  ({ status } = spawnSync('npx', args, { stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, CI: 'true' } }));
  console.log(`round ${round} of ${rounds}: ${status === 0 ? 'passed' : 'failed'}, ${((Date.now() - began) / 60_000).toFixed(1)} minutes`);
}
const ended = load.map((child) => once(child, 'close'));
for (const child of load) child.stdin.end();
await Promise.all(ended);
process.exitCode = status === 0 ? 0 : 1;
