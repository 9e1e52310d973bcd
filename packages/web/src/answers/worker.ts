import type { CompiledCorpusError } from '@synoptic/core/corpus/read-compiled-corpus';
import type { LocalApi } from './open-local-api.ts';
import type { WorkerOpenMessage, WorkerRequest, WorkerResponse } from './worker-messages.ts';

/** Worker with a corpus and its API. The page sends the corpus first and then requests; the worker itself fetches nothing. */
const postResponse = (message: WorkerResponse, transfer: Transferable[] = []) => self.postMessage(message, { transfer });
// The API awaits its words as it loads; messages that came before `onmessage` is set would be lost.
const loadingApi = import('./open-local-api.ts');
const localApi = Promise.withResolvers<LocalApi>();
// Every request reports the failure; without a handler here it would also be an unhandled rejection.
localApi.promise.catch(() => null);

self.onmessage = async ({ data }: MessageEvent<WorkerOpenMessage | WorkerRequest>) => {
  if ('corpus' in data) return loadingApi.then(({ openLocalApi }) => openLocalApi(data.corpus)).then(localApi.resolve, localApi.reject);
  const { id, path } = data;
  try {
    const response = await (await localApi.promise)(path);
    const body = await response.arrayBuffer();
    postResponse({ id, status: response.status, headers: [...response.headers], body }, [body]);
  } catch (error) {
    const failed = error instanceof Error ? error.message : String(error);
    const { fault, detail = '' } = Object(error) as Partial<CompiledCorpusError>;
    postResponse({ id, failed, ...(fault && { corpus: { fault, detail } }) });
  }
};
