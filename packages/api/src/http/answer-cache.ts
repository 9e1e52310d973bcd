import type { Reader } from '@synoptic/core/reader/reader';
import { LruMap } from '@synoptic/core/text/lru-map';
import type { RouteQuestion } from '../routes/api-route.ts';
import type { Representation } from '../routes/representation.ts';
import { API_LIMITS } from './api-limits.ts';
import { createEtagMaker } from './cache-control.ts';

/** Encoded answer, ready to send. */
export interface EncodedAnswer {
  /** Cache key of the question and its representation. */
  readonly key: string;
  readonly etag: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly policy: string | undefined;
  /** Cursor of the following page of a list. */
  readonly next: string | null;
}

/**
 * Cache of encoded answers, bounded in bytes. Answers depend on nothing but corpus and question, so they never expire. An answer
 * that would evict many others is not kept.
 */
export function createAnswerCache(reader: Reader, digest: string, build: string, room: number = API_LIMITS.kept) {
  const etagOf = createEtagMaker(digest, build);
  const kept = new LruMap<string, EncodedAnswer>(room, (answer) => answer.bytes.byteLength);
  const encoder = new TextEncoder();
  const known = (key: string): EncodedAnswer | undefined => kept.get(key);

  async function answer(question: RouteQuestion, representation: Representation): Promise<EncodedAnswer> {
    const { options } = question;
    const written = representation.speaks ? `${representation.suffix} ${options.language}` : representation.suffix;
    const key = `${written} ${question.key}`;
    const before = known(key);
    if (before) return before;
    const answered = await question.answer(reader);
    const bytes = encoder.encode(await representation.write(answered, { reader, ...options }));
    const next = (answered as { next?: string | null }).next ?? null;
    const etag = etagOf(question.key, written);
    const made = { key, etag, type: representation.type, policy: representation.policy?.(), next, bytes };
    if (bytes.byteLength <= room / 4) kept.set(key, made);
    return made;
  }

  return { answer, known };
}
