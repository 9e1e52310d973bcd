/** The first message to the worker: the bytes of a compiled corpus, gzipped or not. */
export interface WorkerOpenMessage {
  readonly corpus: ArrayBuffer;
}

/** A question: path and query as the API takes them. */
export interface WorkerRequest {
  readonly id: number;
  readonly path: string;
}

/** What the API answers, or why the worker could not. */
export type WorkerResponse =
  | { readonly id: number; readonly status: number; readonly headers: readonly [string, string][]; readonly body: ArrayBuffer }
  | { readonly id: number; readonly failed: string };
