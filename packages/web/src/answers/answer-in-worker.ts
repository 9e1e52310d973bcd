import { loadLocalCorpus } from '../offline/offline-corpus.ts';
import { ownScript } from '../trusted.ts';
import workerUrl from './worker.ts?worker&url';
import type { WorkerOpenMessage, WorkerRequest, WorkerResponse } from './worker-messages.ts';

interface PendingRequest {
  readonly resolve: (response: Response) => void;
  readonly reject: (error: Error) => void;
}

let startedWorker: Promise<Worker> | null = null;
const pendingRequests = new Map<number, PendingRequest>();
let lastRequestId = 0;

/** Asks the API's handler inside the browser; rejects where no corpus is at hand. */
export async function answerInWorker(path: string): Promise<Response> {
  startedWorker ??= startWorker().catch((error) => {
    startedWorker = null;
    throw error;
  });
  const worker = await startedWorker;
  lastRequestId += 1;
  const asking: WorkerRequest = { id: lastRequestId, path };
  return new Promise((resolve, reject) => {
    pendingRequests.set(asking.id, { resolve, reject });
    worker.postMessage(asking);
  });
}

/** The worker's code and the corpus come at the same time. */
async function startWorker(): Promise<Worker> {
  const coming = loadLocalCorpus();
  const worker = new Worker(ownScript(workerUrl), { type: 'module', name: 'synoptic' });
  worker.onmessage = ({ data }: MessageEvent<WorkerResponse>) => settleRequest(data);
  worker.onerror = () => {
    for (const id of [...pendingRequests.keys()]) settleRequest({ id, failed: 'the worker could not start' });
  };
  try {
    const corpus = await coming;
    worker.postMessage({ corpus } satisfies WorkerOpenMessage, [corpus]);
    return worker;
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

function settleRequest(answered: WorkerResponse): void {
  const one = pendingRequests.get(answered.id);
  pendingRequests.delete(answered.id);
  if ('failed' in answered) one?.reject(new Error(answered.failed));
  else one?.resolve(new Response(answered.body, { status: answered.status, headers: answered.headers.map(([k, v]) => [k, v]) }));
}
