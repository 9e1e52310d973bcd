// Workers under `workerd serve`: from a folder of modules to a running server whose processor time can be read (Linux).
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';
import { worker } from '../packages/api/tsup.config.ts';

const TOOLS = fileURLToPath(new URL('../tools/', import.meta.url));

export interface RunningWorkerd {
  readonly port: number;
  /** Microseconds of processor time, of all its threads, since it started. */
  cpu(): number;
  close(): Promise<void>;
}

/** Bundles a worker as it is deployed and writes the configuration by which workerd serves it; `body` and `headers` are bound to it. */
export async function bundleWorker(entry: string, body = '', headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
  await build({ ...worker(folder), config: false, silent: true, entry: { index: fileURLToPath(new URL(entry, import.meta.url)) } });
  const modules = readdirSync(folder)
    .sort((a, b) => Number(b === 'index.js') - Number(a === 'index.js'))
    .map((name) => `(name = "${name}", ${name.endsWith('.js') ? 'esModule' : 'data'} = embed "${name}")`);
  writeFileSync(join(folder, 'body.bin'), body);
  writeFileSync(join(folder, 'headers.txt'), JSON.stringify(headers));
  writeFileSync(
    join(folder, 'config.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]
);
const main :Workerd.Worker = (
  modules = [${modules.join(', ')}],
  bindings = [(name = "BODY", data = embed "body.bin"), (name = "HEADERS", json = embed "headers.txt"), (name = "BUILD", text = "bench")],
  compatibilityDate = "2026-09-01"
);
`,
  );
  // Read ahead, so that the start which is measured is that of the worker and not that of its configuration.
  writeFileSync(
    join(folder, 'config.bin'),
    execFileSync(workerdBinary(), ['compile', join(folder, 'config.capnp'), '--config-only'], { maxBuffer: 2 ** 28 }),
  );
  return folder;
}

/** Resolves when it listens: the worker's code is compiled by then and its first module has run. */
export async function serveWorker(folder: string): Promise<RunningWorkerd> {
  const child = spawn(workerdBinary(), ['serve', '-b', join(folder, 'config.bin'), '--control-fd=3'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const port = await readListeningPort(child);
  return {
    port,
    cpu: () => {
      const tasks = `/proc/${child.pid}/task`;
      const used = readdirSync(tasks).map((task) => Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]));
      return used.reduce((a, b) => a + b, 0) / 1000;
    },
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill();
      }),
  };
}

function readListeningPort(child: ChildProcess): Promise<number> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`workerd ended with ${code}`)));
    child.stdio[3]?.on('data', (part: Buffer) => {
      said += part;
      const [, port] = /"port":(\d+)/.exec(said) ?? [];
      if (port) resolve(Number(port));
    });
  });
}

/** The program itself: what npm puts before it is a script of Node. */
function workerdBinary(): string {
  const { default: path } = createRequire(TOOLS)('workerd') as { default: string };
  return path;
}
