import { Worker } from 'node:worker_threads';
import type { AnswerThreadData, AnswerThreadMessage, AnswerThreadRequest } from './answer-thread-message.ts';

/** A thread that computes one job at a time. */
export interface AnswerThreadHandle {
  send(request: AnswerThreadRequest): void;
  terminate(): Promise<unknown>;
}

/**
 * Starts a thread. `onMessage` receives its messages, and `lost` is called once when it has ended: with the error that it ended of, or
 * null if it was terminated.
 */
export function startAnswerThread(
  entry: URL,
  data: AnswerThreadData,
  onMessage: (message: AnswerThreadMessage) => void,
  lost: (error: NodeJS.ErrnoException | null) => void,
): AnswerThreadHandle {
  const execArgv = entry.pathname.endsWith('.ts') ? ['--conditions=synoptic:source'] : [];
  const worker = new Worker(entry, { workerData: data, execArgv });
  let failure: NodeJS.ErrnoException | null = null;
  worker.on('message', onMessage);
  worker.on('error', (error: NodeJS.ErrnoException) => {
    failure = error;
  });
  worker.once('exit', () => lost(failure));
  // A server that has stopped does not wait for its threads.
  worker.unref();
  return { send: (request) => worker.postMessage(request), terminate: () => worker.terminate() };
}
