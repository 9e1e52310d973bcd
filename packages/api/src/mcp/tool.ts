import type { Reader } from '@synoptic/core/reader/reader';
import { LANGUAGES } from '@synoptic/core/text/bilingual';
import { LIMITS } from '../limits.ts';
import { type Asked, choice, cursor, type Parameters, whole } from '../parameters.ts';
import type { ToolAnswer, ToolName } from './answers.ts';

/** A question that a language model may ask. All are read-only. */
export interface Tool {
  readonly name: ToolName;
  readonly title: string;
  readonly describe: string;
  readonly takes: Parameters;
  answer(reader: Reader, asked: never): Promise<object>;
}

interface Told<N extends ToolName, P extends Parameters> {
  readonly name: N;
  readonly title: string;
  readonly describe: string;
  readonly takes: P;
  answer(reader: Reader, asked: Asked<P>): Promise<ToolAnswer<N>>;
}

/** A tool, whose answer is held by the compiler to what it takes and to the schema of its name. */
export function tool<N extends ToolName, P extends Parameters>(told: Told<N, P>): Tool {
  return told;
}

/** Of a list, at most so many items an answer. */
export const limit = whole(1, 50, 20, 'how many items at most');
export const next = cursor('the `next` of the answer before, unchanged');
export const lang = choice(LANGUAGES, 'en', 'language of labels and glosses');

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
