import type { Reader } from '@synoptic/core/reader/reader';
import { describe, expect, it } from 'vitest';
import { jsonRepresentation } from '../routes/representation.ts';
import { answerKey, createAnswerCache, createAnswerEncoder } from './answer-cache.ts';

const unusedReader = {} as Reader;

/** A question with an answer of the given length, which counts how often it is answered. */
function countingQuestion(key: string, length: number) {
  const question = {
    key,
    asked: 0,
    format: null,
    options: { language: 'en' as const },
    async answer() {
      question.asked++;
      return 'x'.repeat(length);
    },
  };
  return question;
}

/** Asks through a cache of this size. */
function createCachedAnswers(room?: number) {
  const cache = createAnswerCache(room);
  const encode = createAnswerEncoder(unusedReader, 'd', 'b');
  return (question: CountingQuestion) => cache.answer(answerKey(question, jsonRepresentation), () => encode(question, jsonRepresentation));
}

describe('answers', () => {
  it('are made once', async () => {
    const answers = createCachedAnswers();
    const question = countingQuestion('a', 10);
    const [one, two] = [await answers(question), await answers(question)];
    expect([one === two, question.asked]).toEqual([true, 1]);
  });

  it('are evicted in the order of their last use when the cache is full', async () => {
    const answers = createCachedAnswers(4 * 3_100);
    const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((key) => countingQuestion(key, 2_000)) as [
      CountingQuestion,
      CountingQuestion,
      CountingQuestion,
      CountingQuestion,
      CountingQuestion,
    ];
    for (const question of [a, b, c, d, a, e, a, b]) await answers(question);
    expect([a.asked, b.asked]).toEqual([1, 2]);
  });

  it('are not cached if one would evict many', async () => {
    const answers = createCachedAnswers(8_000);
    const large = countingQuestion('large', 2_000);
    await answers(large);
    await answers(large);
    expect(large.asked).toBe(2);
  });

  it('are bounded in bytes with their keys, however small they are', async () => {
    const cache = createAnswerCache(100_000);
    const encode = createAnswerEncoder(unusedReader, 'd', 'b');
    const questions = Array.from({ length: 500 }, (_, i) => countingQuestion(`${i}`.padEnd(500), 1));
    for (const question of questions)
      await cache.answer(answerKey(question, jsonRepresentation), () => encode(question, jsonRepresentation));
    const kept = questions.filter((question) => cache.known(answerKey(question, jsonRepresentation)));
    expect(kept).toEqual(questions.slice(-kept.length));
    expect(kept.length * 2_000).toBeLessThan(100_000);
    expect(kept.length).toBeGreaterThan(40);
  });

  it('have another ETag in another corpus, in another build and for another question', async () => {
    const tag = async (digest: string, build: string, key: string) =>
      (await createAnswerEncoder(unusedReader, digest, build)(countingQuestion(key, 1), jsonRepresentation)).etag;
    const tags = [await tag('d', 'b', 'k'), await tag('e', 'b', 'k'), await tag('d', 'c', 'k'), await tag('d', 'b', 'l')];
    expect(new Set(tags).size).toBe(4);
  });
});

type CountingQuestion = ReturnType<typeof countingQuestion>;
