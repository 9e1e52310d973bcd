import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorker, serveWorker } from '../../bench/workerd.ts';
import { type HeapSize, inspectHeap } from './inspect-heap.ts';

/** A server in a process of its own, whose memory and CPU time can be read (Linux). */
export interface LoadedServer {
  readonly port: number;
  /** Megabytes of the process in memory. */
  resident(): number;
  /** Seconds of CPU that the process has taken. */
  cpu(): number;
  /** Memory that its threads keep after a garbage collection; null where none can be asked for. */
  heap(): Promise<HeapSize | null>;
  close(): Promise<void>;
}

/** Starts the built command line on Node, with the inspector. */
export async function serveOnNodeProcess(): Promise<LoadedServer> {
  const main = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));
  const env = { ...process.env, PORT: '0', PROXIES: 'loopback', LOG: '' };
  const child: ChildProcess = spawn(process.execPath, ['--inspect=127.0.0.1:0', main, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [inspector, port] = await Promise.all([
    firstMatch(child.stderr, /Debugger listening on (ws:\S+)/),
    firstMatch(child.stdout, /:(\d+)\s*$/),
  ]);
  const inspected = await inspectHeap(inspector);
  return {
    port: Number(port),
    ...processUse(child.pid ?? 0),
    heap: () => inspected.afterCollection(),
    async close() {
      inspected.close();
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export async function serveOnWorkerdProcess(): Promise<LoadedServer> {
  const folder = await bundleWorker('../packages/api/src/presets/cloudflare.ts');
  const { port, pid, close } = await serveWorker(folder);
  return {
    port,
    ...processUse(pid),
    // Its inspector does not answer a request to collect garbage.
    heap: async () => null,
    async close() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

/** First group of a pattern in what a process prints; everything it prints goes on to our own standard error. */
async function firstMatch(stream: ChildProcess['stdout'], pattern: RegExp): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      process.stderr.write(part);
      said += part;
      const [, found] = pattern.exec(said) ?? [];
      if (found) resolve(found);
    });
    stream?.once('end', () => reject(new Error(`the server ended: ${said}`)));
  });
}

function processUse(pid: number): Pick<LoadedServer, 'resident' | 'cpu'> {
  return {
    resident: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000,
    // The clock of Linux ticks a hundred times a second.
    cpu() {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
  };
}
