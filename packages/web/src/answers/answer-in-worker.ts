import { ReaderProblem } from '@synoptic/core/reader/reader-problem';
import { dropLocalCorpus, loadLocalCorpus } from '../offline/offline-corpus.ts';
import { trustedScriptUrl } from '../trusted-types-policy.ts';
import workerUrl from './worker.ts?worker&url';
import type { WorkerOpenMessage, WorkerRequest, WorkerResponse } from './worker-messages.ts';

interface PendingRequest {
  readonly resolve: (response: Response) => void;
  readonly reject: (error: Error) => void;
}

let startedWorker: Promise<Worker> | null = null;
const pendingRequests = new Map<number, PendingRequest>();
let lastRequestId = 0;

/** Sends a request to the API's handler in a worker, which is started on first use; rejects if no corpus can be loaded. */
export async function answerInWorker(path: string): Promise<Response> {
  startedWorker ??= startWorker().catch((error) => {
    startedWorker = null;
    throw error;
  });
  const worker = await startedWorker;
  lastRequestId += 1;
  const request: WorkerRequest = { id: lastRequestId, path };
  return new Promise((resolve, reject) => {
    pendingRequests.set(request.id, { resolve, reject });
    worker.postMessage(request);
  });
}

/** Loads the worker's code and the corpus in parallel. */
async function startWorker(): Promise<Worker> {
  const loading = loadLocalCorpus();
  const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'synoptic' });
  worker.onmessage = ({ data }: MessageEvent<WorkerResponse>) => {
    settleRequest(data);
    if ('failed' in data && data.corpus) discardCorpus(worker);
  };
  worker.onerror = () => {
    for (const id of [...pendingRequests.keys()]) settleRequest({ id, failed: 'the worker could not start' });
  };
  try {
    const corpus = await loading;
    worker.postMessage({ corpus } satisfies WorkerOpenMessage, [corpus]);
    return worker;
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/** Makes a retry load the corpus again: a copy that cannot be read would be kept until the corpus changes. */
function discardCorpus(worker: Worker): void {
  startedWorker = null;
  if (pendingRequests.size === 0) worker.terminate();
  void dropLocalCorpus();
}

function settleRequest(message: WorkerResponse): void {
  const pending = pendingRequests.get(message.id);
  pendingRequests.delete(message.id);
  if ('failed' in message) {
    const { corpus, failed } = message;
    pending?.reject(corpus ? new ReaderProblem('bad-answer', { address: '', ...corpus }) : new Error(failed));
  } else pending?.resolve(new Response(message.body, { status: message.status, headers: message.headers.map(([k, v]) => [k, v]) }));
}
