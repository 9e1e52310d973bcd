import type { CompiledCorpusError } from '@synoptic/core/corpus/read-compiled-corpus';

/** First message to the worker: the bytes of a compiled corpus, gzipped or not. */
export interface WorkerOpenMessage {
  readonly corpus: ArrayBuffer;
}

/** Request for a path of the API with its query. */
export interface WorkerRequest {
  readonly id: number;
  readonly path: string;
}

/** Response of the API, or the worker's error message, with the fault where the corpus cannot be read. */
export type WorkerResponse =
  | { readonly id: number; readonly status: number; readonly headers: readonly [string, string][]; readonly body: ArrayBuffer }
  | { readonly id: number; readonly failed: string; readonly corpus?: Pick<CompiledCorpusError, 'fault' | 'detail'> };
