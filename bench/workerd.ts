// Bundles workers and runs them under `workerd serve` with a reading of their CPU time (Linux only).
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';
import { worker } from '../packages/api/tsup.config.ts';

const TOOLS = fileURLToPath(new URL('../tools/', import.meta.url));

interface RunningWorkerd {
  readonly port: number;
  readonly pid: number;
  /** CPU microseconds of all threads since the start. */
  cpu(): number;
  close(): Promise<void>;
}

/** Bundles a worker as for deployment and writes its workerd configuration, with `body` and `headers` as bindings. Returns the folder. */
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
  // Compile the configuration now, so that the measured startup does not include it.
  writeFileSync(
    join(folder, 'config.bin'),
    execFileSync(workerdBinary(), ['compile', join(folder, 'config.capnp'), '--config-only'], { maxBuffer: 2 ** 28 }),
  );
  return folder;
}

/** Resolves when the worker listens. By then its code is compiled and its entry module has run. */
export async function serveWorker(folder: string): Promise<RunningWorkerd> {
  const child = spawn(workerdBinary(), ['serve', '-b', join(folder, 'config.bin'), '--control-fd=3'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const port = await readListeningPort(child);
  return {
    port,
    pid: child.pid ?? 0,
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

/** Path of the workerd binary, without npm's Node wrapper. */
function workerdBinary(): string {
  const { default: path } = createRequire(TOOLS)('workerd') as { default: string };
  return path;
}
