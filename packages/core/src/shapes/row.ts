import { z } from 'zod';
import { countSchema, edtfSchema, idSchema, idsSchema, type Shape, textSchema } from './shape.ts';
import { relationSchema } from './value.ts';

export const verdictSchema = z.enum(['unattested', 'open', 'conflict', 'contrast', 'series', 'incomparable', 'refines', 'single', 'agree']);

export const silenceSchema = z.enum(['before-the-event', 'out-of-scope', 'silent']);

/** Why an account is silent, with the evidence. */
export const silenceReasonSchema = z.strictObject({
  rule: z.string(),
  /** EDTF dates of `before-the-event`. */
  spoke: z.exactOptional(edtfSchema),
  began: z.exactOptional(edtfSchema),
  /** Mentions of the subject: the first passages, no more than `MAX_SHOWN_PASSAGES` of each. */
  mentions: z.exactOptional(z.array(z.strictObject({ entity: idSchema, passages: idsSchema }))),
});

/** Comparison of an account with the base in one row (rule C4). */
const againstBaseSchema = z.strictObject({
  /**
   * The relation of its claims to the base's, the weightiest first; `apart`: of another time, force or certainty; `only-here`
   * and `only-base`: the other says nothing; `neither`: nor does this one.
   */
  is: z.enum([...relationSchema.options, 'apart', 'only-here', 'only-base', 'neither']),
  pairs: z.array(z.tuple([idSchema, idSchema])).describe("its claims and the base's that have this relation"),
});

const cellSchema = z.strictObject({
  account: z.string(),
  silence: silenceSchema.nullable(),
  because: silenceReasonSchema.nullable(),
  claims: idsSchema,
  against: z.exactOptional(againstBaseSchema).describe('relation to the base account, if the question names one'),
});

/** Two claims of two origins, two reports of one origin, or one origin against itself (rule C3). */
const pairIndependenceSchema = z.enum(['origins', 'reports', 'self']);

/** A stated count held against a stated list of the same things (rule R7). */
const countCheckSchema = z.strictObject({
  count: idSchema,
  list: idSchema,
  listed: countSchema.describe('members in the list; a lower bound for an open list'),
  closed: z.boolean(),
  is: z.enum(['fits', 'parts']).describe('whether the number is compatible with the list (fits) or too small (parts)'),
});

/** Why a row has its verdict, as data: each client words it in its own language. */
const verdictExplanationSchema = z.strictObject({
  rule: z.string(),
  verdict: verdictSchema,
  pairs: z
    .array(z.strictObject({ claims: z.tuple([idSchema, idSchema]), relation: relationSchema, between: pairIndependenceSchema }))
    .describe('pairs that decided the verdict'),
  /** Two origins weigh more than two reports of one, and these more than one against itself. */
  between: pairIndependenceSchema.nullable(),
  /** A clash between two senses stays a clash and is explained by them. */
  explainedBy: z.strictObject({ qualifier: z.literal('under'), senses: z.array(textSchema) }).nullable(),
  reason: z.enum(['no-claim', 'hedged', 'foretold', 'value-type', 'times-differ']).nullable(),
  checks: z.exactOptional(z.array(countCheckSchema)).describe('comparison of a number with a list of the same things'),
});

/** Three counts (rule I5): passages that make the claim, independent reports, independent origins. */
export const independenceCountsSchema = z.strictObject({ attestations: countSchema, reporters: countSchema, origins: countSchema });

/** One subject, one facet, one side (rule R0). */
export const rowKeySchema = z.strictObject({ about: idSchema, facet: z.string(), of: idSchema.nullable(), where: idSchema.nullable() });

export const rowSchema = rowKeySchema.extend({
  verdict: verdictSchema,
  rule: z.string().describe('rule of docs/spec/compare.md that decided the verdict'),
  explanation: verdictExplanationSchema,
  /** Of the claims by which the row speaks (rule R5), and of each of its values. */
  corroboration: independenceCountsSchema.extend({
    values: z.array(z.strictObject({ claims: idsSchema, ...independenceCountsSchema.shape })),
  }),
  cells: z.array(cellSchema),
});

export type Verdict = z.infer<typeof verdictSchema>;
export type Silence = z.infer<typeof silenceSchema>;
export interface SilenceReason extends Shape<typeof silenceReasonSchema> {}
export interface AgainstBase extends Shape<typeof againstBaseSchema> {}
export interface Cell extends Shape<typeof cellSchema> {}
export type PairIndependence = z.infer<typeof pairIndependenceSchema>;
export interface CountCheck extends Shape<typeof countCheckSchema> {}
export interface VerdictExplanation extends Shape<typeof verdictExplanationSchema> {}
export interface IndependenceCounts extends Shape<typeof independenceCountsSchema> {}
export interface RowKey extends Shape<typeof rowKeySchema> {}
export interface Row extends Shape<typeof rowSchema> {}
