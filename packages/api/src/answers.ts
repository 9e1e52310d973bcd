import type { Reader } from '@synoptic/core/reader/reader';
import { etagMaker } from './caching.ts';
import { LIMITS } from './limits.ts';
import type { Representation } from './representations.ts';
import type { Question } from './route.ts';

/** An answer ready to send. */
export interface Answer {
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
export function answersOf(reader: Reader, digest: string, build: string, room: number = LIMITS.kept) {
  const etagOf = etagMaker(digest, build);
  const kept = new Map<string, Answer>();
  const encoder = new TextEncoder();
  let used = 0;

  function keep(key: string, answer: Answer): void {
    if (kept.has(key) || answer.bytes.byteLength > room / 4) return;
    kept.set(key, answer);
    used += answer.bytes.byteLength;
    for (const [oldest, { bytes }] of kept) {
      if (used <= room) break;
      kept.delete(oldest);
      used -= bytes.byteLength;
    }
  }

  return async (question: Question, representation: Representation): Promise<Answer> => {
    const { language, network } = question;
    const written = representation.speaks ? `${representation.suffix} ${language}` : representation.suffix;
    const key = `${written} ${question.key}`;
    const known = kept.get(key);
    if (known) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const answered = await question.answer(reader);
    const bytes = encoder.encode(await representation.write(answered, { reader, language, network }));
    const next = (answered as { next?: string | null }).next ?? null;
    const answer = { etag: etagOf(question.key, written), type: representation.type, policy: representation.policy, next, bytes };
    keep(key, answer);
    return answer;
  };
}
