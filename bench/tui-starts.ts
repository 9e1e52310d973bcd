import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quantile } from './report.ts';

const MAIN = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url));
const ROUNDS = 15;

/** What is started, and what its bar is counted from. A screen is started in a pseudo-terminal of its own. */
export const STARTS: readonly { readonly name: string; readonly args?: readonly string[]; readonly against?: 'ink' | 'node' }[] = [
  { name: 'node -e 0' },
  { name: 'Ink hello, bundled' },
  { name: 'synoptic, first frame', against: 'ink' },
  { name: 'synoptic, first screen with the corpus' },
  ...[
    ['help'],
    ['ls', 'events'],
    ['show', 'event:kazakhstan-deployment-2022'],
    ['compare', 'event:kazakhstan-deployment-2022'],
    ['ledger'],
    ['timeline'],
    ['search', '派遣'],
    ['export', 'json'],
  ].map((args) => ({ name: `synoptic ${args.join(' ')}`, args, against: 'node' as const })),
];

export interface Start {
  readonly rounds: number;
  readonly median: number;
  readonly least: number;
}

/** Starts each in turns, so that a busy machine slows them alike. */
export function starts(hello: string): ReadonlyMap<string, Start> {
  const home = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
  const env = { ...process.env, LANG: 'en_US.UTF-8', TERM: 'xterm-256color', NODE_COMPILE_CACHE: join(home, 'cache') };
  const times = new Map<string, number[]>(STARTS.map(({ name }) => [name, []]));
  const once = (name: string, args?: readonly string[]): number => {
    if (name === 'Ink hello, bundled') return inTerminal([hello], 'hello', env);
    if (name === 'synoptic, first frame') return inTerminal([MAIN], 'Synoptic', env);
    if (name === 'synoptic, first screen with the corpus') return inTerminal([MAIN], 'Where accounts', env);
    const before = performance.now();
    spawnSync(process.execPath, args ? [MAIN, ...args] : ['-e', '0'], { env, stdio: 'ignore' });
    return performance.now() - before;
  };
  for (let round = -1; round < ROUNDS; round++)
    for (const { name, args } of STARTS) {
      const time = once(name, args);
      // The first round fills the compile cache.
      if (round >= 0) times.get(name)?.push(time);
    }
  rmSync(home, { recursive: true, force: true });
  return new Map([...times].map(([name, all]) => [name, { rounds: ROUNDS, median: quantile(all), least: Math.min(...all) }]));
}

/** Milliseconds until a program has drawn this in a pseudo-terminal; Python's, which every system of ours has. */
function inTerminal(args: readonly string[], shows: string, env: NodeJS.ProcessEnv): number {
  const script = `
import fcntl, os, pty, select, signal, struct, sys, termios, time
needle, cmd = sys.argv[1].encode(), sys.argv[2:]
began = time.perf_counter()
pid, fd = pty.fork()
if pid == 0: os.execv(cmd[0], cmd)
fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 80, 0, 0))
seen = b''
while needle not in seen and time.perf_counter() - began < 20:
    if select.select([fd], [], [], 1)[0]: seen += os.read(fd, 65536)
print((time.perf_counter() - began) * 1000)
os.kill(pid, signal.SIGKILL)
os.waitpid(pid, 0)`;
  const { stdout } = spawnSync('python3', ['-c', script, shows, process.execPath, ...args], { env, encoding: 'utf8' });
  return Number(stdout);
}
