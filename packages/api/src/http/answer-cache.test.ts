import type { Reader } from '@synoptic/core/reader/reader';
import { describe, expect, it } from 'vitest';
import { jsonRepresentation } from '../routes/representation.ts';
import { createAnswerCache } from './answer-cache.ts';

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

describe('answers', () => {
  it('are made once', async () => {
    const answers = createAnswerCache(unusedReader, 'd', 'b').answer;
    const question = countingQuestion('a', 10);
    const [one, two] = [await answers(question, jsonRepresentation), await answers(question, jsonRepresentation)];
    expect([one === two, question.asked]).toEqual([true, 1]);
  });

  it('leave in the order in which they were last asked for, when room is short', async () => {
    const answers = createAnswerCache(unusedReader, 'd', 'b', 100).answer;
    const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((key) => countingQuestion(key, 20)) as [
      CountingQuestion,
      CountingQuestion,
      CountingQuestion,
      CountingQuestion,
      CountingQuestion,
    ];
    for (const question of [a, b, c, d, a, e, a, b]) await answers(question, jsonRepresentation);
    expect([a.asked, b.asked]).toEqual([1, 2]);
  });

  it('are not kept where one would push out many', async () => {
    const answers = createAnswerCache(unusedReader, 'd', 'b', 100).answer;
    const large = countingQuestion('large', 60);
    await answers(large, jsonRepresentation);
    await answers(large, jsonRepresentation);
    expect(large.asked).toBe(2);
  });

  it('have another ETag in another corpus, another build and for another question', async () => {
    const tag = async (digest: string, build: string, key: string) =>
      (await createAnswerCache(unusedReader, digest, build).answer(countingQuestion(key, 1), jsonRepresentation)).etag;
    const tags = [await tag('d', 'b', 'k'), await tag('e', 'b', 'k'), await tag('d', 'c', 'k'), await tag('d', 'b', 'l')];
    expect(new Set(tags).size).toBe(4);
  });
});

type CountingQuestion = ReturnType<typeof countingQuestion>;
