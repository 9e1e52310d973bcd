import type { Reader } from '@synoptic/core/reader/reader';
import { LANGUAGES } from '@synoptic/core/text/bilingual';
import { z } from 'zod';
import { LIMITS } from '../limits.ts';

/** A question that a language model may ask. All are read-only. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly describe: string;
  readonly takes: z.ZodObject;
  readonly answers: z.ZodObject;
  answer(reader: Reader, asked: unknown): Promise<object>;
}

interface Told<I extends z.ZodObject, O extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly describe: string;
  readonly takes: I;
  readonly answers: O;
  answer(reader: Reader, asked: z.output<I>): Promise<z.input<O>>;
}

export function tool<I extends z.ZodObject, O extends z.ZodObject>(told: Told<I, O>): Tool {
  return { ...told, answer: (reader, asked) => told.answer(reader, told.takes.parse(asked)) };
}

/** Of a list, at most so many items an answer. */
export const limit = z.int().min(1).max(50).default(20).describe('how many items at most');
export const next = z.string().max(40).optional().describe('the `next` of the answer before, unchanged');
export const lang = z.enum(LANGUAGES).default('en').describe('language of labels and glosses');
export const leftOut = z.int().nonnegative().describe('items left out because the answer would be too long; ask for less');

/** As many of the items as fit. `make` writes the answer for the first of them. */
export function fitting<T, A>(items: readonly T[], make: (items: readonly T[], leftOut: number) => A): A {
  const answer = (n: number) => make(items.slice(0, n), items.length - n);
  const fits = (n: number) => JSON.stringify(answer(n)).length <= LIMITS.mcpAnswer;
  if (fits(items.length)) return answer(items.length);
  let [few, many] = [0, items.length];
  while (many - few > 1) {
    const middle = Math.floor((few + many) / 2);
    if (fits(middle)) few = middle;
    else many = middle;
  }
  return answer(few);
}
