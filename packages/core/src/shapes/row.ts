import { z } from 'zod';
import { anchorSchema, certaintySchema, modalitySchema, polaritySchema } from './claim.ts';
import { countSchema, edtfSchema, idSchema, idsSchema, type Shape, textSchema } from './shape.ts';
import { relationSchema, valueSchema } from './value.ts';

export const verdictSchema = z.enum([
  'unattested',
  'open',
  'conflict',
  'contrast',
  'senses',
  'series',
  'incomparable',
  'refines',
  'complementary',
  'single',
  'agree',
]);

/** Kinds of absence, in the order in which they are tried; only `silent` is silence (rules S1 to S6). */
export const silenceSchema = z.enum(['before-the-event', 'before-the-end', 'out-of-scope', 'aside', 'earlier', 'silent']);

/** Reason for the absence of an account from a row, with the evidence. */
export const silenceReasonSchema = z.strictObject({
  rule: z.string(),
  spoke: z.exactOptional(edtfSchema).describe('when the account spoke: its last day'),
  began: z.exactOptional(edtfSchema).describe('beginning of the event, or the first time at which a value holds: `before-the-event`'),
  ended: z.exactOptional(edtfSchema).describe('end of the event: `before-the-end`'),
  first: z.exactOptional(idSchema).describe('claim that was made first in the row: `earlier` and `silent`'),
  told: z.exactOptional(edtfSchema).describe('when that claim was made'),
  /** Mentions of the subject: the first passages, no more than `MAX_SHOWN_PASSAGES` of each. */
  mentions: z.exactOptional(z.array(z.strictObject({ entity: idSchema, passages: idsSchema }))),
  lacks: z
    .exactOptional(idSchema)
    .describe('the subject, of which it says hardly anything though it names it, or the side that it does not mention: `aside`'),
  conveys: z.exactOptional(idSchema).describe('claim of the row that the account passes on in the words of another: `aside`'),
  moot: z
    .exactOptional(z.enum(['unasserted', 'passing', 'unshared']))
    .describe(
      'why leaving this out tells nothing of an account that treats the subject, which is `aside`: nobody states it (unasserted), it only says what the subject is (passing), or no two independent origins give comparable answers about a thing (unshared)',
    ),
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

/** A claim read from the other side: its facet's inverse, about each entity of its value (rule R8). */
const derivedEntrySchema = z.strictObject({
  claim: idSchema,
  derived: z
    .strictObject({ facet: z.string(), about: idSchema })
    .describe('facet and subject of the claim itself; the subject is the value here'),
});

const cellSchema = z.strictObject({
  account: z.string(),
  silence: silenceSchema.nullable(),
  because: silenceReasonSchema.nullable(),
  claims: idsSchema,
  derived: z.exactOptional(z.array(derivedEntrySchema)).describe('claims on the inverse facet that answer here too'),
  grants: z.exactOptional(idsSchema).describe('claims on other facets that take it for granted that the event happened'),
  against: z.exactOptional(againstBaseSchema).describe('relation to the base account, if the question names one'),
});

/** Two claims of two origins, of two speakers of one house who agree, two reports of one origin, or one origin against itself (rule C3). */
const pairIndependenceSchema = z.enum(['origins', 'house', 'reports', 'self']);

/** A stated count held against a stated list of the same things (rule R7). */
const countCheckSchema = z.strictObject({
  count: idSchema,
  list: idSchema,
  listed: countSchema.describe('members in the list; a lower bound for an open list'),
  closed: z.boolean(),
  is: z.enum(['fits', 'parts']).describe('whether the number is compatible with the list (fits) or too small (parts)'),
});

/** Reason for a relation that the values of a pair as printed would not have. */
const relationBasisSchema = z
  .enum(['rounding', 'units', 'moments', 'grows', 'by-day', 'further', 'paraphrase', 'curated'])
  .describe(
    'rounding: one figure is rounded (N14); units: equal after conversion (N15); moments: steps of a running figure (R11); grows: a later, lower figure of what can only grow (R12); by-day: times on clocks that cannot be compared (N11); further: a figure beside the other (N16); paraphrase, curated: a curator related the two texts (N9)',
  );

/** Reason for the verdict of a row, as data: each client words it in its own language. */
const verdictExplanationSchema = z.strictObject({
  rule: z.string(),
  verdict: verdictSchema,
  pairs: z
    .array(
      z.strictObject({
        claims: z.tuple([idSchema, idSchema]),
        relation: relationSchema,
        between: pairIndependenceSchema,
        basis: z.exactOptional(relationBasisSchema),
      }),
    )
    .describe('pairs that decided the verdict'),
  /** Two origins weigh more than two reports of one, and these more than one against itself. */
  between: pairIndependenceSchema.nullable(),
  /** Origins with a claim on each side of a clash (rule C5). */
  bothSides: z.exactOptional(idsSchema).describe('origins with claims on both sides of a clash'),
  /** Senses that explain every clash: of the vocabulary by id, or in free words (rule R4). */
  explainedBy: z.strictObject({ qualifier: z.literal('under'), senses: z.array(textSchema), ids: z.exactOptional(idsSchema) }).nullable(),
  reason: z.enum(['no-claim', 'hedged', 'foretold', 'value-type', 'times-differ', 'different-answers']).nullable(),
  checks: z.exactOptional(z.array(countCheckSchema)).describe('comparison of a number with a list of the same things'),
});

/** Counts (rule I5): passages that make the claim, independent reports, independent origins, and those of them that name no source (I9). */
export const independenceCountsSchema = z.strictObject({
  attestations: countSchema,
  reporters: countSchema,
  origins: countSchema,
  unsourced: countSchema.describe('independent origins that assert a fact and name no source for it'),
});

/** An origin of an answer (rule A2). */
const answerOriginSchema = z.strictObject({
  origin: idSchema,
  house: idSchema,
  via: idsSchema.describe('voices that conveyed the answer, except the origin itself'),
  unsourced: z.boolean().describe('asserts a fact and names no source for it'),
  anchors: z.array(anchorSchema),
});

/** A distinct answer of a row: claims of equal value, polarity and force (rule A1). */
const rowAnswerSchema = z.strictObject({
  key: z.string().describe('key of the answer, unique in the row and the same while its value is'),
  value: valueSchema,
  polarity: polaritySchema,
  modality: modalitySchema,
  certainty: certaintySchema.describe('the highest of its claims'),
  claims: idsSchema.describe('in the order of the documents'),
  derived: z.exactOptional(z.array(derivedEntrySchema)).describe('claims on the inverse facet among them'),
  corroboration: independenceCountsSchema,
  by: z.array(answerOriginSchema).describe('origins, in the order of the documents'),
});

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
  granted: independenceCountsSchema
    .extend({ claims: idsSchema })
    .exactOptional()
    .describe('facts that grant the occurrence of the event, counted apart (rule R9)'),
  answers: z.array(rowAnswerSchema).describe('distinct answers: most origins first, then in the order of the documents'),
  cells: z.array(cellSchema),
});

export type Verdict = z.infer<typeof verdictSchema>;
export type Silence = z.infer<typeof silenceSchema>;
export interface SilenceReason extends Shape<typeof silenceReasonSchema> {}
export interface AgainstBase extends Shape<typeof againstBaseSchema> {}
export interface DerivedEntry extends Shape<typeof derivedEntrySchema> {}
export interface RowAnswer extends Shape<typeof rowAnswerSchema> {}
export interface AnswerOrigin extends Shape<typeof answerOriginSchema> {}
export interface Cell extends Shape<typeof cellSchema> {}
export type PairIndependence = z.infer<typeof pairIndependenceSchema>;
export type RelationBasis = z.infer<typeof relationBasisSchema>;
export interface CountCheck extends Shape<typeof countCheckSchema> {}
export interface VerdictExplanation extends Shape<typeof verdictExplanationSchema> {}
export interface IndependenceCounts extends Shape<typeof independenceCountsSchema> {}
export interface RowKey extends Shape<typeof rowKeySchema> {}
export interface Row extends Shape<typeof rowSchema> {}
