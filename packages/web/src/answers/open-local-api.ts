import { createQuestionApp } from '@synoptic/api/http/question-app';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';

/** Answers a path with its query as the API's server would. */
export type LocalApi = (path: string) => Promise<Response>;

/** Opens the API's handler over the bytes of a compiled corpus, gzipped or not: some hosts decompress on the way. */
export async function openLocalApi(bytes: ArrayBuffer): Promise<LocalApi> {
  const corpus = (await new Response(unzipped(bytes)).json()) as CompiledCorpus;
  if (corpus.format !== 1) throw new Error('no compiled corpus of format 1');
  const app = createQuestionApp({ reader: memoryReader(corpus), digest: corpus.digest, build: 'here' });
  return async (path) => app.request(path, { headers: { accept: 'application/json' } });
}

/** Detects gzip by its magic number, 1f 8b, with which no JSON begins. */
function unzipped(bytes: ArrayBuffer): ReadableStream | ArrayBuffer {
  const [first, second] = new Uint8Array(bytes);
  if (first !== 0x1f || second !== 0x8b) return bytes;
  return new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
}
