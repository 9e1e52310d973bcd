import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { answerSchema } from './lexicon.ts';
import { byKey, countSchema, edtfSchema, idSchema, idsSchema, type Shape } from './shape.ts';
import { relationSchema } from './value.ts';

/** One word of an agent on one day, whoever conveyed it (rule Q3). */
const threadStepSchema = z.strictObject({
  about: idSchema,
  of: idSchema.nullable(),
  where: idSchema.nullable(),
  claims: idsSchema.describe('claims that convey this word: the same answer, of the same day'),
  on: edtfSchema.nullable().describe('when the agent spoke; null if unknown'),
  by: z.boolean().describe('true if only the latest day is known, up to which the word is dated'),
  days: z
    .strictObject({ min: countSchema, max: countSchema.nullable() })
    .nullable()
    .describe('days since the step before, of whatever subject; `max` is null where an end is open, and all is null at the first step'),
  after: idSchema.nullable().describe('claim with the last word before on the same question; null at the first'),
  relation: relationSchema.nullable().describe('relation to the last word on the same question'),
  clash: z.boolean(),
});

/** Words of one agent in one facet, in the order of speaking. */
const threadSchema = z.strictObject({ facet: z.string(), steps: z.array(threadStepSchema) });

/** One agent over time: all its words, by facet and then by day (rule Q3). */
export const threadsAnswerSchema = answerSchema({
  agent: idSchema,
  threads: z.array(threadSchema),
  claims: byKey(claimSchema),
});

export interface ThreadStep extends Shape<typeof threadStepSchema> {}
export interface Thread extends Shape<typeof threadSchema> {}
export interface ThreadsAnswer extends Shape<typeof threadsAnswerSchema> {}
