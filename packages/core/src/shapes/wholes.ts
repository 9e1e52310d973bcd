import { z } from 'zod';
import { answerSchema } from './lexicon.ts';
import { verdictSchema } from './row.ts';
import { byKey, countSchema, idSchema, idsSchema, type Shape } from './shape.ts';

/** `rows` are those (subject and facet) on which there are claims. */
const wholesCoverageSchema = z.strictObject({ entities: idsSchema, events: idsSchema, rows: countSchema });

/** A word that an account uses more than the others do. */
const characteristicTermSchema = z.strictObject({
  term: z.string(),
  count: countSchema,
  rate: z.number().describe('occurrences per 1,000 words of the account'),
  /** Above 1.96, chance alone would rarely do. */
  z: z.number().describe('z-score of the log-odds ratio'),
});

/** A question that more than one document answers, and what a comparison of these documents alone says there. */
const sharedQuestionSchema = z.strictObject({
  about: idSchema,
  facet: z.string(),
  documents: idsSchema,
  rows: z.array(z.strictObject({ of: idSchema.nullable(), where: idSchema.nullable(), verdict: verdictSchema, rule: z.string() })),
});

/** Two or more documents held side by side as wholes (rule Q2). */
export const wholesAnswerSchema = answerSchema({
  documents: idsSchema,
  shared: wholesCoverageSchema,
  only: byKey(wholesCoverageSchema),
  meeting: z.array(sharedQuestionSchema).describe('questions that at least two documents answer'),
  terms: byKey(z.array(characteristicTermSchema)).describe('characteristic words of each document'),
});

export interface WholesCoverage extends Shape<typeof wholesCoverageSchema> {}
export interface CharacteristicTerm extends Shape<typeof characteristicTermSchema> {}
export interface SharedQuestion extends Shape<typeof sharedQuestionSchema> {}
export interface WholesAnswer extends Shape<typeof wholesAnswerSchema> {}
export interface Wholes extends Omit<WholesAnswer, 'terms' | 'lexicon'> {}
