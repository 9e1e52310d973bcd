import { z } from 'zod';
import { ACTS } from '../text/acts.ts';
import { answerSchema, lexiconSchema } from './lexicon.ts';
import { pageSchema } from './page.ts';
import { edtfSchema, idSchema, idsSchema, type Shape, siglumSchema, textSchema } from './shape.ts';
import { valueSchema } from './value.ts';

export const lineRangeSchema = z
  .tuple([z.int().positive(), z.int().positive()])
  .describe('first and last line, inclusive; non-blank lines of the text, numbered from 1');

/** One step of an attribution chain. */
export const hopSchema = z.strictObject({
  agent: idSchema,
  act: z.enum(ACTS),
  on: edtfSchema
    .nullable()
    .describe('day or time of speech; without one in the record, the days that the hop outside it allows (rule R10)'),
  dated: z.exactOptional(z.literal(false)).describe('false: the record gives no day of speech'),
  as: idSchema.nullable().describe('office in which the agent spoke'),
});

/** Part of an anchor's line. The digests are null where the corpus was not sealed against the text. */
const anchorQuoteSchema = z.strictObject({
  start: z.int().nonnegative().describe('offsets in code points of the line (NFC, trimmed), half-open'),
  end: z.int().positive(),
  digest: z.string().nullable(),
  folded: z
    .tuple([z.int().nonnegative(), z.int().nonnegative(), z.string()])
    .nullable()
    .describe('start, end and digest of the part in the folded line'),
});

/** Position of a claim in a document. */
export const anchorSchema = z.strictObject({
  document: idSchema,
  passage: idSchema,
  lines: lineRangeSchema,
  start: z.int().nullable().describe('offsets in code points, half-open; null where the corpus was not sealed against the text'),
  end: z.int().nullable(),
  digest: z.string().nullable(),
  quote: z.exactOptional(anchorQuoteSchema).describe('the part of the line that the claim rests on'),
});

export const paraphraseKindSchema = z.enum(['equal', 'narrows', 'widens', 'shifts']);
/** Curated relations between two text claims (rule N9). */
export const textRelationKindSchema = z.enum([...paraphraseKindSchema.options, 'clashes']);
export const certaintySchema = z.enum(['certain', 'probable', 'possible', 'unknown']);
export const polaritySchema = z.enum(['affirmed', 'denied']);
export const modalitySchema = z.enum(['fact', 'evaluation', 'prediction', 'intention', 'demand']);

/** One attributed statement, compiled: the whole chain is spelled out. */
export const claimSchema = z.strictObject({
  id: idSchema,
  about: idSchema,
  facet: z.string(),
  value: valueSchema,
  qualifiers: z.strictObject({
    asOf: edtfSchema.nullable(),
    of: idSchema.nullable(),
    where: idSchema.nullable(),
    under: textSchema.nullable(),
    sense: z.exactOptional(idSchema).describe('sense of vocabulary/senses.yaml that `under` names; free text has none'),
    further: z.exactOptional(z.literal(true)).describe('the figure is to be added to those of other claims'),
  }),
  certainty: certaintySchema,
  polarity: polaritySchema,
  modality: modalitySchema,
  attribution: z.array(hopSchema).describe('outermost hop first'),
  voice: siglumSchema.describe('siglum of the voice that makes the claim'),
  /** Rule I2. */
  origin: idSchema.describe('innermost agent of the attribution chain'),
  /** Rule I4. */
  house: idSchema.describe('state or organization that the office of the origin belongs to'),
  anchors: z.array(anchorSchema),
  inferred: z.array(z.strictObject({ part: z.string(), why: textSchema })),
  paraphrases: z.array(z.strictObject({ claim: idSchema, how: paraphraseKindSchema })),
  relates: z
    .exactOptional(z.array(z.strictObject({ claim: idSchema, how: textRelationKindSchema })))
    .describe('relation of this text to those of other claims, as the curator reads them'),
  answers: idsSchema,
  corrects: idsSchema,
  retracts: idsSchema,
  supersedes: idsSchema,
  curation: z.strictObject({ by: z.string(), on: z.string(), reviewed: z.boolean() }),
  gloss: textSchema,
  note: textSchema.nullable(),
});

/** Days from a forecast to a later word; `max` is null where an end is open (rule F3). */
const forecastLagSchema = z.strictObject({ min: z.int(), max: z.int().nullable() });

/** Outcome of a forecast, from later assertions in its row or from the cases of a promise (rules F1–F5). */
export const forecastOutcomeSchema = z.strictObject({
  is: z
    .enum(['borne-out', 'not-borne-out', 'mixed', 'open', 'answered'])
    .describe('mixed: the cases of a promise differ; answered: later evaluations of a forecast on a framing facet, which decide nothing'),
  by: idsSchema.describe('claims that decided, or that answer it'),
  days: forecastLagSchema.nullable().describe('lag of the first of them'),
  later: z
    .array(
      z.strictObject({
        claim: idSchema,
        is: z.enum(['for', 'against', 'beside']).describe('says the same or more; clashes with it; neither'),
        days: forecastLagSchema,
      }),
    )
    .describe('each later word with its own lag, the first one first'),
});

/** A claim as a comparison shows it. */
export const comparedClaimSchema = claimSchema.extend({
  outcome: z.exactOptional(forecastOutcomeSchema).describe('outcome of a forecast'),
  withdrawnBy: z.exactOptional(idsSchema).describe('claims that correct, retract or supersede this one'),
});

export const claimAnswerSchema = answerSchema({ claim: claimSchema });

/** A part of the claims; the lexicon is that of this part. */
export const claimsAnswerSchema = pageSchema(claimSchema).extend({ lexicon: lexiconSchema });

export interface Hop extends Shape<typeof hopSchema> {}
export interface AnchorQuote extends Shape<typeof anchorQuoteSchema> {}
export interface Anchor extends Shape<typeof anchorSchema> {}
export type TextRelationKind = z.infer<typeof textRelationKindSchema>;
export type Modality = z.infer<typeof modalitySchema>;
export interface Claim extends Shape<typeof claimSchema> {}
export interface ForecastLag extends Shape<typeof forecastLagSchema> {}
export interface ForecastOutcome extends Shape<typeof forecastOutcomeSchema> {}
export interface ComparedClaim extends Shape<typeof comparedClaimSchema> {}
export interface ClaimAnswer extends Shape<typeof claimAnswerSchema> {}
export interface ClaimsAnswer extends Shape<typeof claimsAnswerSchema> {}
