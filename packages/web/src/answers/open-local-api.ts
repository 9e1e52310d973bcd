import { createQuestionApp } from '@synoptic/api/http/question-app';
import { readCompiledCorpus } from '@synoptic/core/corpus/read-compiled-corpus';
import { memoryReader } from '@synoptic/core/reader/memory-reader';

/** Answers a path with its query as the API's server would. */
export type LocalApi = (path: string) => Promise<Response>;

/**
 * Opens the API's handler over the bytes of a compiled corpus, gzipped or not: some hosts decompress on the way. Rejects if the corpus
 * is not what its digest names.
 */
export async function openLocalApi(bytes: ArrayBuffer): Promise<LocalApi> {
  const text = await new Response(unzipped(bytes)).text().catch(() => '');
  const corpus = await readCompiledCorpus(text, 'the corpus');
  const app = createQuestionApp({ reader: memoryReader(corpus), digest: corpus.digest, build: 'here' });
  return async (path) => app.request(path, { headers: { accept: 'application/json' } });
}

/** Detects gzip by its magic number, 1f 8b, with which no JSON begins. */
function unzipped(bytes: ArrayBuffer): ReadableStream | ArrayBuffer {
  const [first, second] = new Uint8Array(bytes);
  if (first !== 0x1f || second !== 0x8b) return bytes;
  return new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
}
