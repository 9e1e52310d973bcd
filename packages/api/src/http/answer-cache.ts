import type { Reader } from '@synoptic/core/reader/reader';
import type { RouteQuestion } from '../routes/api-route.ts';
import type { Representation } from '../routes/representation.ts';
import { API_LIMITS } from './api-limits.ts';
import { createEtagMaker } from './cache-control.ts';

/** An answer ready to send. */
export interface EncodedAnswer {
  /** Of the question and the way of writing. */
  readonly key: string;
  readonly etag: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly policy: string | undefined;
  /** Asks for the following page of a list. */
  readonly next: string | null;
}

/**
 * Answers depend on the corpus and the question alone, so the bytes of the last ones are kept: those asked for longest
 * ago go first. An answer that would push out many others is not kept.
 */
export function createAnswerCache(reader: Reader, digest: string, build: string, room: number = API_LIMITS.kept) {
  const etagOf = createEtagMaker(digest, build);
  const kept = new Map<string, EncodedAnswer>();
  const encoder = new TextEncoder();
  let used = 0;

  function keep(key: string, answer: EncodedAnswer): void {
    if (kept.has(key) || answer.bytes.byteLength > room / 4) return;
    kept.set(key, answer);
    used += answer.bytes.byteLength;
    for (const [oldest, { bytes }] of kept) {
      if (used <= room) break;
      kept.delete(oldest);
      used -= bytes.byteLength;
    }
  }

  function known(key: string): EncodedAnswer | undefined {
    const answer = kept.get(key);
    if (answer) {
      kept.delete(key);
      kept.set(key, answer);
    }
    return answer;
  }

  async function answer(question: RouteQuestion, representation: Representation): Promise<EncodedAnswer> {
    const { language, network, apparatus } = question;
    const written = representation.speaks ? `${representation.suffix} ${language}` : representation.suffix;
    const key = `${written} ${question.key}`;
    const before = known(key);
    if (before) return before;
    const answered = await question.answer(reader);
    const bytes = encoder.encode(await representation.write(answered, { reader, language, network, apparatus }));
    const next = (answered as { next?: string | null }).next ?? null;
    const etag = etagOf(question.key, written);
    const made = { key, etag, type: representation.type, policy: representation.policy?.(), next, bytes };
    keep(key, made);
    return made;
  }

  return { answer, known };
}
