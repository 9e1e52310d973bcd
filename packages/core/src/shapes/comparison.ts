import { z } from 'zod';
import { ARRANGEMENTS } from '../text/arrangements.ts';
import { comparedClaimSchema } from './claim.ts';
import { answerSchema } from './lexicon.ts';
import { rowSchema, silenceSchema, verdictSchema } from './row.ts';
import { byKey, countSchema, edtfSchema, idSchema, idsSchema, type Shape, textSchema } from './shape.ts';

/** Account that one column of a comparison represents. */
export const accountSchema = z.strictObject({
  siglum: z.string().describe('siglum of the document or voice; id of the origin'),
  kind: z.enum(ARRANGEMENTS),
  documents: idsSchema,
  agent: idSchema.nullable(),
  label: textSchema,
  spoke: edtfSchema.nullable().describe('latest day on which the account spoke'),
});

/** State of the answer for which a permalink was made. */
const permalinkCheckSchema = z.strictObject({
  id: z.string().exactOptional().describe('as asked'),
  rules: z.string().exactOptional().describe('version of the rules for which the link was made, if known'),
  is: z
    .enum(['same', 'other-rules', 'other'])
    .describe('the same answer; the rules have changed, and this is the answer of today; or another corpus or question'),
});

/** One question answered: columns are accounts, rows are facets, each row with a verdict that a rule decided. */
export const comparisonAnswerSchema = answerSchema({
  id: z.string().describe('hash of corpus digest, question and version of the rules: the same everywhere'),
  corpus: z.string(),
  rules: z.string(),
  permalink: permalinkCheckSchema.exactOptional().describe('where the question was asked by a permalink'),
  about: idsSchema,
  by: z.enum(ARRANGEMENTS),
  base: z.string().exactOptional().describe('siglum of the base account'),
  accounts: z.array(accountSchema),
  rows: z.array(rowSchema),
  claims: byKey(comparedClaimSchema),
  parts: idsSchema.describe('parts of the events asked about: linked, not merged'),
  summary: z.strictObject({
    rows: countSchema,
    claims: countSchema,
    verdicts: z.partialRecord(verdictSchema, countSchema),
    silences: z.partialRecord(silenceSchema, countSchema),
  }),
});

export interface Account extends Shape<typeof accountSchema> {}
export interface PermalinkCheck extends Shape<typeof permalinkCheckSchema> {}
export interface ComparisonAnswer extends Shape<typeof comparisonAnswerSchema> {}
export interface Comparison extends Omit<ComparisonAnswer, 'lexicon'> {}
