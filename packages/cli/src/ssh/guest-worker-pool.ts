import { Worker } from 'node:worker_threads';
import type { CompiledCorpus } from '@synoptic/core/model/corpus';
import { forwardingReader, type ReaderMethod } from '@synoptic/core/reader/forwarding-reader';
import type { Reader } from '@synoptic/core/reader/reader';
import { ReaderProblem } from '@synoptic/core/reader/reader-problem';
import type { ExitCode } from '../command-line/command.ts';
import type { OpenedCorpus } from '../terminal/host.ts';
import type { GuestStreams } from './guest-command.ts';
import type { GuestWorkerMessage, GuestWorkerRequest, SerializedError } from './guest-worker-message.ts';

/** Who answers questions and runs commands for the guests, each in a thread of his own. */
export interface GuestWorkerPool {
  readonly reader: Reader;
  run(line: string, guest: Omit<GuestStreams, 'corpus'>, gone: AbortSignal): Promise<ExitCode>;
  close(): Promise<void>;
}

/** A clerk who has not been heard of for so long is stuck. */
const STUCK_MS = 20_000;

/** One for the questions of the screens, and so many for commands, each engaged when he is first needed. */
export async function startGuestWorkers({ reader, base }: OpenedCorpus, commands: number): Promise<GuestWorkerPool> {
  const compiled = base === null ? await reader.export() : null;
  const desk = new WorkerHandle(compiled, base);
  const desks = Array.from({ length: commands }, () => new WorkerHandle(compiled, base));
  // The index for searches takes longest to make; nobody who opens a screen waits for it.
  const deskFor = (method: ReaderMethod) => (method === 'search' ? (desks[0] ?? desk) : desk);
  return {
    reader: forwardingReader((method, args) => deskFor(method).ask(method, args)),
    run: (line, guest, gone) => desks.reduce((a, b) => (b.busy < a.busy ? b : a)).run(line, guest, gone),
    close: async () => void (await Promise.all([desk, ...desks].map((d) => d.close()))),
  };
}

type MessageListener = (back: Exclude<GuestWorkerMessage, { is: 'alive' }> | { readonly is: 'lost' }) => void;

class WorkerHandle {
  readonly #data: { readonly compiled: CompiledCorpus | null; readonly base: string | null };
  readonly #open = new Map<number, MessageListener>();
  #clerk: Worker | null = null;
  #watch: NodeJS.Timeout | null = null;
  #heard = 0;
  #count = 0;

  constructor(compiled: CompiledCorpus | null, base: string | null) {
    this.#data = { compiled, base };
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
    await this.#clerk?.terminate();
  }

  #take(heard: MessageListener): number {
    const number = ++this.#count;
    this.#open.set(number, heard);
    return number;
  }

  #send(errand: GuestWorkerRequest): void {
    this.#clerk ??= this.#engaged();
    this.#clerk.postMessage(errand);
  }

  #engaged(): Worker {
    const isSource = import.meta.url.endsWith('.ts');
    const clerk = new Worker(new URL(isSource ? './guest-worker.ts' : './guest-worker.js', import.meta.url), {
      workerData: this.#data,
      execArgv: isSource ? ['--conditions=synoptic:source'] : [],
    });
    this.#heard = Date.now();
    clerk.on('message', (back: GuestWorkerMessage) => {
      this.#heard = Date.now();
      if (back.is !== 'alive') this.#open.get(back.number)?.(back);
    });
    clerk.on('error', () => {});
    clerk.once('exit', () => this.#lost(clerk));
    clerk.unref();
    this.#watch ??= setInterval(() => {
      if (this.#clerk && this.#open.size > 0 && Date.now() - this.#heard > STUCK_MS) void this.#clerk.terminate();
    }, 1000).unref();
    return clerk;
  }

  /** Who waited is told; the next errand engages another. */
  #lost(clerk: Worker): void {
    if (this.#clerk !== clerk) return;
    this.#clerk = null;
    for (const heard of [...this.#open.values()]) heard({ is: 'lost' });
    this.#open.clear();
  }
}

function problemOf({ message, reader }: SerializedError): Error {
  return reader === null ? new Error(message) : new ReaderProblem(reader.code, reader.data);
}
