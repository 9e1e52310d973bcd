import { clientSubnet } from '@synoptic/core/text/client-subnet';
import { LruMap } from '@synoptic/core/text/lru-map';
import { type AnswerBackend, type BackendJob, type BackendResult, onClientGone } from '../http/answer-backend.ts';
import type { ServerLimits } from '../http/api-limits.ts';
import { Problem } from '../http/problem.ts';
import type { ClientOf, WorkLimiter } from '../http/work-limiter.ts';
import { type AnswerThreadHandle, startAnswerThread } from './answer-thread-handle.ts';
import type { AnswerThreadData, AnswerThreadMessage } from './answer-thread-message.ts';
import { FairQueue } from './fair-queue.ts';

interface AnswerPoolOptions {
  /** Module that a thread runs. */
  readonly entry: URL;
  readonly data: AnswerThreadData;
  readonly clientOf: ClientOf;
  /** Limits the work of clients; null for no limit. */
  readonly work: WorkLimiter | null;
  readonly limits: Pick<ServerLimits, 'threads' | 'answerMs' | 'queueWaitMs' | 'queued' | 'queuedEach'>;
}

/** Computes answers in a few threads, so that no question holds up the event loop. */
export interface AnswerPool extends AnswerBackend {
  close(): Promise<void>;
}

interface PooledJob {
  readonly key: string;
  readonly group: string;
  /** Questions of this kind cost alike. */
  readonly kind: string;
  readonly job: BackendJob;
  readonly promise: Promise<BackendResult>;
  readonly settle: { resolve(result: BackendResult): void; reject(error: Error): void };
  readonly charge: (ms: number) => void;
  /** Clients that wait for the result. */
  clients: number;
  /** Ends the wait for a thread, then the time of the job. */
  timer: NodeJS.Timeout;
}

interface PooledThread {
  handle: AnswerThreadHandle;
  ready: boolean;
  running: PooledJob | null;
  began: number;
}

/** A question above this is slow: clients that cannot be told apart do not let such questions take the last thread. */
const SLOW_MS = 50;
const RETRY_SECONDS = 5;
const [SLOW, QUICK] = ['slow', 'quick'];

/**
 * Creates a pool of threads, each started when it is first needed.
 *
 * Which question is dear depends on the corpus as much as on the question, so every answer that is not cached is computed here, and
 * fairness does the rest: the client that has been served least comes next, and no client holds the last thread. Where clients
 * cannot be told apart, questions of a kind that has been slow do not hold it. A question that takes too long is stopped with
 * its thread, and questions that wait too long, or too many, are refused with 503.
 */
export function createAnswerPool(options: AnswerPoolOptions): AnswerPool {
  return new ThreadPool(options);
}

class ThreadPool implements AnswerPool {
  readonly #options: AnswerPoolOptions;
  readonly #queue = new FairQueue<PooledJob>();
  readonly #jobs = new Map<string, PooledJob>();
  readonly #threads = new Set<PooledThread>();
  readonly #slow = new LruMap<string, true>(1_000);
  #count = 0;
  #closed = false;

  constructor(options: AnswerPoolOptions) {
    this.#options = options;
  }

  async run<J extends BackendJob>(...[c, key, job]: Parameters<AnswerBackend['run']>): Promise<BackendResult<J>> {
    const client = this.#options.clientOf(c);
    if (client !== null) this.#options.work?.admit(client);
    const pooled = this.#jobs.get(key) ?? this.#enqueue(key, job, client);
    pooled.clients += 1;
    const stopListening = onClientGone(c, () => {
      pooled.clients -= 1;
      if (pooled.clients === 0 && this.#queue.remove(pooled)) this.#fail(pooled, clientGone());
    });
    try {
      return (await pooled.promise) as BackendResult<J>;
    } finally {
      stopListening();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map(({ handle }) => handle.terminate()));
  }

  #enqueue(key: string, job: BackendJob, client: string | null): PooledJob {
    const { limits, work } = this.#options;
    const kind = kindOf(job);
    const group = client === null ? (this.#slow.has(kind) ? SLOW : QUICK) : clientSubnet(client);
    const full = this.#queue.size >= limits.queued || (client !== null && this.#queue.waitingOf(group) >= limits.queuedEach);
    if (full || this.#closed) throw overloaded('too many questions wait for an answer', 'ask again later');
    const { promise, ...settle } = Promise.withResolvers<BackendResult>();
    const pooled: PooledJob = {
      ...{ key, kind, group, job, promise, settle },
      clients: 0,
      charge: (ms) => client !== null && work?.charge(client, ms),
      timer: this.#limitWait(() => pooled),
    };
    this.#jobs.set(key, pooled);
    this.#queue.add(pooled);
    this.#dispatch();
    return pooled;
  }

  /** Refuses a job that waits too long for a thread. The time in which the first thread starts does not count: a slow machine needs it for no question. */
  #limitWait(waiting: () => PooledJob): NodeJS.Timeout {
    return setTimeout(() => {
      const pooled = waiting();
      const isStarting = this.#threads.size > 0 && [...this.#threads].every(({ ready }) => !ready);
      if (isStarting) pooled.timer = this.#limitWait(waiting);
      else if (this.#queue.remove(pooled)) this.#fail(pooled, overloaded('no thread became free in time', 'ask again later'));
    }, this.#options.limits.queueWaitMs);
  }

  /** Gives waiting jobs to idle threads, and starts a thread if more could run. */
  #dispatch(): void {
    const { threads } = this.#options.limits;
    const mayRun = (group: string) => (group === QUICK ? threads : Math.max(1, threads - 1));
    for (const thread of this.#threads) {
      if (!thread.ready || thread.running) continue;
      const pooled = this.#queue.take(mayRun);
      if (!pooled) return;
      this.#start(thread, pooled);
    }
    const starting = [...this.#threads].filter(({ ready }) => !ready).length;
    if (this.#queue.size > starting && this.#threads.size < threads && !this.#closed) this.#startThread();
  }

  #start(thread: PooledThread, pooled: PooledJob): void {
    const { answerMs } = this.#options.limits;
    clearTimeout(pooled.timer);
    pooled.timer = setTimeout(() => void thread.handle.terminate(), answerMs);
    thread.running = pooled;
    thread.began = performance.now();
    this.#count += 1;
    thread.handle.send({ number: this.#count, job: pooled.job });
  }

  #startThread(): void {
    const { entry, data } = this.#options;
    const thread: PooledThread = {
      ready: false,
      running: null,
      began: 0,
      handle: startAnswerThread(
        entry,
        data,
        (message) => this.#receive(thread, message),
        (error) => this.#lost(thread, error),
      ),
    };
    this.#threads.add(thread);
  }

  #receive(thread: PooledThread, message: AnswerThreadMessage): void {
    const pooled = thread.running;
    thread.running = null;
    if (message.is === 'ready') thread.ready = true;
    else if (pooled) {
      this.#finish(pooled, message.ms);
      if (message.is === 'done') pooled.settle.resolve(message.result);
      else pooled.settle.reject(errorOf(message.problem));
    }
    this.#dispatch();
  }

  /** A thread has ended: it was stopped because its job took too long, ran out of memory, or could not start. */
  #lost(thread: PooledThread, error: NodeJS.ErrnoException | null): void {
    this.#threads.delete(thread);
    const pooled = thread.running;
    if (pooled) {
      this.#finish(pooled, performance.now() - thread.began);
      const tooMuch = error === null || error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      pooled.settle.reject(tooMuch ? overloaded('the question took too long', 'ask about fewer subjects') : error);
    } else if (error && !thread.ready) {
      // The next would not start either.
      for (let next = this.#queue.take(() => Infinity); next; next = this.#queue.take(() => Infinity)) {
        this.#finish(next, 0);
        next.settle.reject(error);
      }
    }
    this.#dispatch();
  }

  #finish(pooled: PooledJob, ms: number): void {
    clearTimeout(pooled.timer);
    this.#jobs.delete(pooled.key);
    this.#queue.finish(pooled, ms);
    pooled.charge(ms);
    if (ms > SLOW_MS) this.#slow.set(pooled.kind, true);
  }

  /** Ends a job that was waiting. */
  #fail(pooled: PooledJob, error: Error): void {
    clearTimeout(pooled.timer);
    this.#jobs.delete(pooled.key);
    pooled.settle.reject(error);
  }
}

/** Route and, by powers of two, number of subjects of a question. */
function kindOf(job: BackendJob): string {
  if (job.is !== 'answer') return job.is;
  const query = new URLSearchParams(job.query);
  const listed = (query.get('about') ?? query.get('documents') ?? '').split(',').length;
  return `${job.route} ${job.suffix} ${Math.ceil(Math.log2(listed))}`;
}

function overloaded(detail: string, hint: string): Problem {
  return new Problem('overloaded', detail, hint, {}, RETRY_SECONDS);
}

function clientGone(): Problem {
  return new Problem('client-closed', 'the client has gone', 'ask again');
}

function errorOf({ code, detail, hint, extra, stack }: Extract<AnswerThreadMessage, { is: 'problem' }>['problem']): Error {
  return stack === null ? new Problem(code, detail, hint, extra) : Object.assign(new Error(detail), { stack });
}
