import type { Reader } from '@synoptic/core/reader/reader';
import { LruMap } from '@synoptic/core/text/lru-map';
import type { RouteQuestion } from '../routes/api-route.ts';
import type { Representation } from '../routes/representation.ts';
import { API_LIMITS } from './api-limits.ts';
import type { BoundReader } from './bound-reader.ts';
import { createEtagMaker } from './cache-control.ts';

/** Encoded answer, ready to send. */
export interface EncodedAnswer {
  /** Cache key of the question and its representation. */
  readonly key: string;
  readonly etag: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The bytes compressed with gzip, if a thread has done that. */
  readonly zipped?: Uint8Array<ArrayBuffer> | undefined;
  readonly policy: string | undefined;
  /** Cursor of the following page of a list. */
  readonly next: string | null;
}

/** Computes and encodes an answer here, without a cache. */
type EncodeAnswer = (question: RouteQuestion, representation: Representation) => Promise<EncodedAnswer>;

/** Creates the encoder of answers: `bound` limits the work that one question may cause. */
export function createAnswerEncoder(reader: Reader, digest: string, build: string, bound: BoundReader = (r) => r): EncodeAnswer {
  const etagOf = createEtagMaker(digest, build);
  const encoder = new TextEncoder();
  return async (question, representation) => {
    const bounded = bound(reader);
    const answered = await question.answer(bounded);
    const written = await representation.write(answered, { reader: bounded, ...question.options });
    const bytes = typeof written === 'string' ? encoder.encode(written) : written;
    const next = (answered as { next?: string | null }).next ?? null;
    const etag = etagOf(question.key, writtenAs(question, representation));
    return { key: answerKey(question, representation), etag, type: representation.type, policy: representation.policy?.(), next, bytes };
  };
}

/** Cache key of a question in a representation. */
export function answerKey(question: RouteQuestion, representation: Representation): string {
  return `${writtenAs(question, representation)} ${question.key}`;
}

function writtenAs({ options: { language } }: RouteQuestion, { speaks, suffix }: Representation): string {
  return speaks ? `${suffix} ${language}` : suffix;
}

/**
 * Cache of encoded answers, bounded in bytes with their keys and objects: many small answers would otherwise take many times the bound.
 * Answers depend on nothing but corpus and question, so they never expire. An answer that would evict many others is not kept.
 */
export function createAnswerCache(room: number = API_LIMITS.cacheBytes) {
  const kept = new LruMap<string, EncodedAnswer>(room, answerBytes);
  const known = (key: string): EncodedAnswer | undefined => kept.get(key);

  async function answer(key: string, compute: () => Promise<EncodedAnswer>): Promise<EncodedAnswer> {
    const before = known(key);
    if (before) return before;
    const made = await compute();
    if (answerBytes(made, key) <= room / 4) kept.set(key, made);
    return made;
  }

  return { answer, known };
}

/** Bytes of the objects, buffers and headers of a cached answer beside its content. */
const ANSWER_OVERHEAD = 1_000;

/** Memory of a cached answer; a character of a key takes up to two bytes. */
function answerBytes({ bytes, zipped }: EncodedAnswer, key: string): number {
  return ANSWER_OVERHEAD + 2 * key.length + bytes.byteLength + (zipped?.byteLength ?? 0);
}
