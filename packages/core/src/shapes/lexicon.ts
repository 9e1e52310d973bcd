import { z } from 'zod';
import { daySpanSchema } from './day-span.ts';
import { facetSchema, unitSchema } from './facet.ts';
import { byKey, idSchema, type Shape, textSchema } from './shape.ts';

const facet = facetSchema.pick({ id: true, label: true, question: true, value: true, nature: true, answers: true, categories: true });

/** Labels of whatever an answer names, so that one request is enough to word it. */
export const lexiconSchema = z.strictObject({
  names: byKey(textSchema),
  facets: byKey(facet),
  units: byKey(unitSchema.shape.label),
  roles: byKey(textSchema).describe('labels of participant roles'),
  dates: byKey(daySpanSchema),
  /** Siglum of each document and voice that the answer names. */
  sigla: byKey(z.strictObject({ document: idSchema, agent: idSchema.nullable() })),
});

/** An answer with the labels of whatever it names. */
export function answerSchema<T extends z.ZodRawShape>(shape: T) {
  return z.strictObject({ ...shape, lexicon: lexiconSchema });
}

export interface Lexicon extends Shape<typeof lexiconSchema> {}
