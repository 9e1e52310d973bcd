import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { decisiveSilenceSchema } from './ledger.ts';
import { answerSchema } from './lexicon.ts';
import { independenceCountsSchema, rowKeySchema, silenceSchema, verdictSchema } from './row.ts';
import { byKey, countSchema, idSchema, idsSchema, type Shape } from './shape.ts';
import { timelineMarkSchema } from './timeline.ts';

/** One of the most notable rows of the corpus, and the accounts that speak in it. */
const highlightSchema = rowKeySchema.extend({
  verdict: verdictSchema,
  rule: z.string(),
  ...independenceCountsSchema.pick({ origins: true, attestations: true }).shape,
  accounts: z.array(z.string()),
  claims: idsSchema.describe('claims that decided the verdict, or all claims of the row'),
});

/** Coverage of an event by each document: reported, or one of three kinds of silence. */
const eventCoverageSchema = z.strictObject({
  event: idSchema,
  cells: z.array(z.strictObject({ account: z.string(), is: z.enum(['told', ...silenceSchema.options]), claims: countSchema })),
});

/** The corpus at a glance, with the claims that the highlights name. */
export const glanceAnswerSchema = answerSchema({
  disagreements: z.array(highlightSchema),
  oneOrigin: z.array(highlightSchema).describe('reported in two or more passages but from a single origin'),
  alone: z
    .array(z.strictObject({ account: z.string(), event: idSchema, claims: countSchema }))
    .describe('events that only one document reports, in chronological order'),
  matrix: z.array(eventCoverageSchema),
  decisive: z.array(decisiveSilenceSchema).describe('omissions that weigh against the account’s own judgement'),
  timeline: z.array(timelineMarkSchema),
  verdicts: z.partialRecord(verdictSchema, countSchema),
  rows: countSchema,
  claims: byKey(claimSchema),
});

export interface Highlight extends Shape<typeof highlightSchema> {}
export interface EventCoverage extends Shape<typeof eventCoverageSchema> {}
export interface GlanceAnswer extends Shape<typeof glanceAnswerSchema> {}
export interface Glance extends Omit<GlanceAnswer, 'claims' | 'lexicon'> {}
