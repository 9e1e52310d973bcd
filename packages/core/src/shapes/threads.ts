import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { lexiconSchema } from './lexicon.ts';
import { rowKeySchema } from './row.ts';
import { byKey, edtfSchema, idSchema, type Shape } from './shape.ts';
import { relationSchema } from './value.ts';

/** Statements of one agent on one question, in the order of speaking, each with its relation to the one before (rule Q3). */
const threadSchema = rowKeySchema.extend({
  steps: z.array(z.strictObject({ claim: idSchema, on: edtfSchema.nullable(), relation: relationSchema.nullable(), clash: z.boolean() })),
});

/** One agent over time: the questions to which it answered on more than one day. */
export const threadsAnswerSchema = z.strictObject({
  agent: idSchema,
  threads: z.array(threadSchema),
  claims: byKey(claimSchema),
  lexicon: lexiconSchema,
});

export interface Thread extends Shape<typeof threadSchema> {}
export interface ThreadsAnswer extends Shape<typeof threadsAnswerSchema> {}
