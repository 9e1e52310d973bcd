import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quantile } from './report.ts';

const MAIN = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url));
const ROUNDS = 7;

/** Programs to start, and the baseline of each one's bar. Screens start in their own pseudo-terminal. */
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

interface StartTimes {
  readonly rounds: number;
  readonly median: number;
  readonly least: number;
  /** Median CPU time, which other load affects less than wall time. */
  readonly processor: number;
}

interface SingleStart {
  readonly time: number;
  readonly processor: number;
}

/** Starts the programs in turns, so that other load affects all of them. */
export function measureStarts(hello: string): ReadonlyMap<string, StartTimes> {
  const home = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
  const env = { ...process.env, LANG: 'en_US.UTF-8', TERM: 'xterm-256color', NODE_COMPILE_CACHE: join(home, 'cache') };
  const all = new Map<string, SingleStart[]>(STARTS.map(({ name }) => [name, []]));
  const once = (name: string, args?: readonly string[]): SingleStart => {
    if (name === 'Ink hello, bundled') return measureStart([hello], 'hello', env);
    if (name === 'synoptic, first frame') return measureStart([MAIN], 'Synoptic', env);
    if (name === 'synoptic, first screen with the corpus') return measureStart([MAIN], 'Where accounts', env);
    return measureStart(args ? [MAIN, ...args] : ['-e', '0'], '', env);
  };
  for (let round = -1; round < ROUNDS; round++)
    for (const { name, args } of STARTS) {
      const one = once(name, args);
      // The first round fills the compile cache and is not measured.
      if (round >= 0) all.get(name)?.push(one);
    }
  rmSync(home, { recursive: true, force: true });
  return new Map([...all].map(([name, each]) => [name, summarizeStarts(each)]));
}

function summarizeStarts(each: readonly SingleStart[]): StartTimes {
  const times = each.map((e) => e.time);
  return { rounds: each.length, median: quantile(times), least: Math.min(...times), processor: quantile(each.map((e) => e.processor)) };
}

/** Milliseconds until the program prints `shows` in a pseudo-terminal or, if `shows` is empty, until it exits with its output discarded. */
function measureStart(args: readonly string[], shows: string, env: NodeJS.ProcessEnv): SingleStart {
  const script = `
import fcntl, os, pty, resource, select, signal, struct, subprocess, sys, termios, time
needle, cmd = sys.argv[1].encode(), sys.argv[2:]
began = time.perf_counter()
if not needle: subprocess.run(cmd, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
else:
    pid, fd = pty.fork()
    if pid == 0: os.execv(cmd[0], cmd)
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 80, 0, 0))
    seen = b''
    while needle not in seen and time.perf_counter() - began < 20:
        if select.select([fd], [], [], 1)[0]: seen += os.read(fd, 65536)
took = (time.perf_counter() - began) * 1000
if needle:
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(took, (used.ru_utime + used.ru_stime) * 1000)`;
  const { stdout, stderr } = spawnSync('python3', ['-c', script, shows, process.execPath, ...args], { env, encoding: 'utf8' });
  const [time, processor] = stdout.trim().split(' ').map(Number);
  if (time === undefined || processor === undefined) throw new Error(`python3 measured nothing: ${stderr}`);
  return { time, processor };
}
