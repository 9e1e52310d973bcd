// Thread that computes answers for a server on Node (worker-threads/answer-pool.ts).
import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import type { BackendJob, BackendResult } from '../http/answer-backend.ts';
import { createAnswerEncoder, type EncodedAnswer } from '../http/answer-cache.ts';
import { toProblem } from '../http/problem.ts';
import { DATA_ROUTES } from '../http/question-app.ts';
import { isWorthCompressing } from '../http/send-response.ts';
import { computeMcpResponse } from '../mcp/plain-mcp-request.ts';
import { VIEWER_PAGES } from '../pages/registry.ts';
import { findPageSubject } from '../pages/viewer-handler.ts';
import type { AnswerThreadData, AnswerThreadMessage, AnswerThreadRequest } from '../worker-threads/answer-thread-message.ts';

const { corpus, digest, build, zip } = workerData as AnswerThreadData;
const compiled: CompiledCorpus = JSON.parse(new TextDecoder().decode(new Uint8Array(corpus).slice()));
const reader = memoryReader(compiled);
const encode = createAnswerEncoder(reader, digest, build);
const port = parentPort;

async function compute(job: BackendJob): Promise<BackendResult> {
  switch (job.is) {
    case 'answer':
      return computeAnswer(job);
    case 'subject': {
      const page = VIEWER_PAGES[job.page];
      return page ? findPageSubject(page, reader, job.id) : null;
    }
    case 'mcp':
      return computeMcpResponse(job, reader);
  }
}

async function computeAnswer({ route: number, query, params, suffix }: Extract<BackendJob, { is: 'answer' }>): Promise<EncodedAnswer> {
  const route = DATA_ROUTES[number];
  const question = route?.ask(new URLSearchParams(query), params);
  const representation = question?.format ?? route?.formats.find((format) => format.suffix === suffix);
  if (!question || !representation) throw new Error(`the thread knows no route ${number} with ${suffix}`);
  const answer = await encode(question, representation);
  const zipped = zip && isWorthCompressing(answer.bytes, answer.type) ? new Uint8Array(gzipSync(answer.bytes)) : undefined;
  return { ...answer, zipped };
}

/** Buffers of a result that move to the other thread without a copy. */
function buffersOf(result: BackendResult): ArrayBuffer[] {
  if (result === null || !('bytes' in result)) return [];
  return [result.bytes, result.zipped].flatMap((bytes) => (bytes && ownsBuffer(bytes) ? bytes.buffer : []));
}

/** Small buffers of Node are parts of a shared pool, which must stay here. */
function ownsBuffer({ buffer, byteLength }: Uint8Array): boolean {
  return buffer.byteLength === byteLength;
}

const postMessageBack = (message: AnswerThreadMessage, moved: ArrayBuffer[] = []) => port?.postMessage(message, moved);

port?.on('message', async ({ number, job }: AnswerThreadRequest) => {
  const began = performance.now();
  try {
    const result = await compute(job);
    postMessageBack({ is: 'done', number, ms: performance.now() - began, result }, buffersOf(result));
  } catch (error) {
    const { code, message, hint, extra } = toProblem(error);
    const stack = code === 'failed' && error instanceof Error ? (error.stack ?? error.message) : null;
    postMessageBack({ is: 'problem', number, ms: performance.now() - began, problem: { code, detail: message, hint, extra, stack } });
  }
});
postMessageBack({ is: 'ready' });
