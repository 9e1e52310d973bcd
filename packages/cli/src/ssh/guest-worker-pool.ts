import { Worker } from 'node:worker_threads';
import { mapReader, type ReaderMethod } from '@synoptic/core/reader/map-reader';
import type { Reader } from '@synoptic/core/reader/reader';
import { ReaderProblem } from '@synoptic/core/reader/reader-problem';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import type { ExitCode } from '../command-line/command.ts';
import type { OpenedCorpus } from '../terminal/host.ts';
import type { GuestStreams } from './guest-command.ts';
import type { GuestWorkerMessage, GuestWorkerRequest, SerializedError } from './guest-worker-message.ts';
import type { SshLimits } from './ssh-limits.ts';

/** Worker threads that answer questions and run commands for guests. */
export interface GuestWorkerPool {
  readonly reader: Reader;
  run(line: string, guest: Omit<GuestStreams, 'corpus'>, gone: AbortSignal): Promise<ExitCode>;
  close(): Promise<void>;
}

/** Creates a pool with one worker for the questions of screens and `clerks` workers for commands, each started on first use. */
export async function startGuestWorkers(
  { reader, base }: OpenedCorpus,
  { clerks, stuck }: Pick<SshLimits, 'clerks' | 'stuck'>,
): Promise<GuestWorkerPool> {
  const compiled = base === null ? await reader.export() : null;
  const screenWorker = new WorkerHandle(compiled, base, stuck * 1000);
  const commandWorkers = Array.from({ length: clerks }, () => new WorkerHandle(compiled, base, stuck * 1000));
  // Building the search index is slow, so searches do not run on the worker that screens wait for.
  const workerFor = (method: ReaderMethod) => (method === 'search' ? (commandWorkers[0] ?? screenWorker) : screenWorker);
  return {
    reader: mapReader(reader, (method, args) => workerFor(method).ask(method, args)),
    run: (line, guest, gone) => commandWorkers.reduce((a, b) => (b.busy < a.busy ? b : a)).run(line, guest, gone),
    close: async () => void (await Promise.all([screenWorker, ...commandWorkers].map((d) => d.close()))),
  };
}

type MessageListener = (back: Exclude<GuestWorkerMessage, { is: 'alive' }> | { readonly is: 'lost' }) => void;

class WorkerHandle {
  readonly #data: { readonly compiled: CompiledCorpus | null; readonly base: string | null };
  readonly #open = new Map<number, MessageListener>();
  /** Time without a heartbeat after which the worker is terminated. */
  readonly #stuckMs: number;
  #worker: Worker | null = null;
  #watch: NodeJS.Timeout | null = null;
  #lastHeartbeat = 0;
  #count = 0;

  constructor(compiled: CompiledCorpus | null, base: string | null, stuckMs: number) {
    this.#data = { compiled, base };
    this.#stuckMs = stuckMs;
  }

  get busy(): number {
    return this.#open.size;
  }

  ask(method: ReaderMethod, args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const number = this.#take((back) => {
        this.#open.delete(number);
        if (back.is === 'answer') resolve(back.value);
        else reject(back.is === 'problem' ? problemOf(back.problem) : new Error('the answer was lost'));
      });
      this.#send({ do: 'ask', number, method, args });
    });
  }

  run(line: string, { env, stdout, stderr }: Omit<GuestStreams, 'corpus'>, gone: AbortSignal): Promise<ExitCode> {
    return new Promise((resolve, reject) => {
      const stop = () => this.#send({ do: 'stop', number });
      const number = this.#take((back) => {
        if (back.is === 'wrote') {
          const to = back.to === 'stdout' ? stdout : stderr;
          to.write(Buffer.from(back.bytes), () => this.#send({ do: 'taken', number, to: back.to }));
          return;
        }
        this.#open.delete(number);
        gone.removeEventListener('abort', stop);
        if (back.is === 'ended') resolve(back.code);
        else reject(new Error(back.is === 'failed' ? back.why : 'the thread was lost'));
      });
      gone.addEventListener('abort', stop, { once: true });
      this.#send({ do: 'run', number, line, env: { ...env } });
    });
  }

  async close(): Promise<void> {
    if (this.#watch) clearInterval(this.#watch);
    await this.#worker?.terminate();
  }

  #take(listener: MessageListener): number {
    const number = ++this.#count;
    this.#open.set(number, listener);
    return number;
  }

  #send(request: GuestWorkerRequest): void {
    this.#worker ??= this.#engaged();
    this.#worker.postMessage(request);
  }

  #engaged(): Worker {
    const isSource = import.meta.url.endsWith('.ts');
    const worker = new Worker(new URL(isSource ? './guest-worker.ts' : './guest-worker.js', import.meta.url), {
      workerData: this.#data,
      execArgv: isSource ? ['--conditions=synoptic:source'] : [],
    });
    this.#lastHeartbeat = Date.now();
    worker.on('message', (back: GuestWorkerMessage) => {
      this.#lastHeartbeat = Date.now();
      if (back.is !== 'alive') this.#open.get(back.number)?.(back);
    });
    worker.on('error', () => {});
    worker.once('exit', () => this.#lost(worker));
    worker.unref();
    this.#watch ??= setInterval(() => {
      if (this.#worker && this.#open.size > 0 && Date.now() - this.#lastHeartbeat > this.#stuckMs) void this.#worker.terminate();
    }, 1000).unref();
    return worker;
  }

  /** Fails all pending requests; the next request starts a new worker. */
  #lost(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const listener of [...this.#open.values()]) listener({ is: 'lost' });
    this.#open.clear();
  }
}

function problemOf({ message, reader }: SerializedError): Error {
  return reader === null ? new Error(message) : new ReaderProblem(reader.code, reader.data);
}
