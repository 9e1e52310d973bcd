import { corpusAtHand } from '../offline/kept-corpus.ts';
import { ownScript } from '../trusted.ts';
import type { Answered, Asking, Opening } from './messages.ts';
import workerUrl from './worker.ts?worker&url';

interface Waiting {
  readonly resolve: (response: Response) => void;
  readonly reject: (error: Error) => void;
}

let opened: Promise<Worker> | null = null;
const waiting = new Map<number, Waiting>();
let asked = 0;

/** Asks the API's handler inside the browser; rejects where no corpus is at hand. */
export async function answerInWorker(path: string): Promise<Response> {
  opened ??= open().catch((error) => {
    opened = null;
    throw error;
  });
  const worker = await opened;
  asked += 1;
  const asking: Asking = { id: asked, path };
  return new Promise((resolve, reject) => {
    waiting.set(asking.id, { resolve, reject });
    worker.postMessage(asking);
  });
}

/** The worker's code and the corpus come at the same time. */
async function open(): Promise<Worker> {
  const coming = corpusAtHand();
  const worker = new Worker(ownScript(workerUrl), { type: 'module', name: 'synoptic' });
  worker.onmessage = ({ data }: MessageEvent<Answered>) => settle(data);
  worker.onerror = () => {
    for (const id of [...waiting.keys()]) settle({ id, failed: 'the worker could not start' });
  };
  try {
    const corpus = await coming;
    worker.postMessage({ corpus } satisfies Opening, [corpus]);
    return worker;
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

function settle(answered: Answered): void {
  const one = waiting.get(answered.id);
  waiting.delete(answered.id);
  if ('failed' in answered) one?.reject(new Error(answered.failed));
  else one?.resolve(new Response(answered.body, { status: answered.status, headers: answered.headers.map(([k, v]) => [k, v]) }));
}
