import { z } from 'zod';
import { LEDGER_ARRANGEMENTS } from '../text/arrangements.ts';
import { claimSchema, forecastOutcomeSchema, polaritySchema } from './claim.ts';
import { accountSchema } from './comparison.ts';
import { obligationTermsSchema } from './entity.ts';
import { answerSchema } from './lexicon.ts';
import { silenceReasonSchema, silenceSchema } from './row.ts';
import { byKey, edtfSchema, idSchema, idsSchema, type Shape } from './shape.ts';
import { valueSchema } from './value.ts';

/**
 * Statuses of an obligation by what sets it off (rules L4 to L6, L11 and L12): of a request `performed`, `not-performed`, `answered`, `unknown` or
 * `not-invoked`; of a condition `performed`, `not-performed`, `unknown` or `open`; of a promise `kept`, `broken`, `mixed` or `open`.
 */
const obligationStatusSchema = z.enum([
  ...['performed', 'not-performed', 'answered', 'unknown', 'not-invoked'],
  ...['kept', 'broken', 'mixed', 'open'],
] as const);

/** Days from one time to another (rule L7). */
const lagSchema = z.strictObject({
  to: idSchema.describe('event that followed, or claim with the answer or outcome'),
  is: z.enum(['followed', 'answered', 'stood']),
  /** Null where an end is open. */
  days: z.strictObject({ min: z.int().nullable(), max: z.int().nullable() }),
  /** The EDTF dates between which the days were counted. */
  from: z.array(edtfSchema),
  until: z.array(edtfSchema),
  foretold: z.boolean().describe('true if what followed is only predicted'),
});

/** The request as reported, whoever received it; its date is the narrowest reported. */
const ledgerRequestSchema = z.strictObject({ by: idsSchema, to: idsSchema, date: edtfSchema.nullable(), claims: idsSchema });

/** Report of one account on a case and a bearer. */
const ledgerCellSchema = z.strictObject({
  account: z.string(),
  status: obligationStatusSchema.nullable().describe('null if the account does not mention the case, or asserts both'),
  statuses: z.array(z.strictObject({ is: obligationStatusSchema, rule: z.string(), claims: idsSchema })),
  silence: silenceSchema.nullable(),
  because: silenceReasonSchema.nullable(),
  requested: ledgerRequestSchema.nullable(),
  response: z.array(z.strictObject({ claim: idSchema, value: valueSchema, polarity: polaritySchema })).describe('answers of this bearer'),
  lags: z.array(lagSchema),
  /** Forecasts and assurances on the case, and what came of them (rule L8). */
  foretold: z.array(z.strictObject({ claim: idSchema, outcome: forecastOutcomeSchema })),
});

/** One case and one bearer: the practice, as each account reports it. Date and lags are those of the corpus. */
export const ledgerRowSchema = z.strictObject({
  obligation: idSchema,
  case: idSchema,
  bearer: idSchema,
  date: edtfSchema.nullable(),
  lags: z.array(lagSchema),
  cells: z.array(ledgerCellSchema),
  clash: z.boolean().describe('true if accounts differ on whether the duty was performed, or the promise kept, in this case'),
  disputes: z
    .array(
      z.strictObject({
        answered: z.strictObject({ account: z.string(), claim: idSchema }),
        denied: z.strictObject({ account: z.string(), claim: idSchema }),
      }),
    )
    .describe('an answer that one account reports beside the denial of performance by another'),
});

/** A case that an account leaves out although it weighs against the account's own judgement (rule L10). */
export const decisiveSilenceSchema = z.strictObject({
  rule: z.literal('L10'),
  account: z.string(),
  case: idSchema.describe('case that the account omits'),
  bearer: idSchema,
  obligations: idsSchema,
  is: z.enum(['performed', 'not-performed']).describe('status according to the other accounts, against the judgement of this one'),
  told: z.array(z.strictObject({ account: z.string(), claims: idsSchema })),
  judges: idsSchema.describe('evaluations of the bearer or the obligation by the account'),
  rests: z.array(z.strictObject({ case: idSchema, claims: idsSchema })).describe('cases that the account does report'),
});

/** A duty, rule, assurance or forecast; `claims` are about the obligation itself: the promise. */
const obligationSchema = obligationTermsSchema.extend({
  id: idSchema,
  claims: idsSchema,
  cases: idsSchema.describe('earliest first'),
  status: obligationStatusSchema
    .nullable()
    .describe('of a promise, what its cases show together; of a condition, `open` if no case is reported; else null'),
});

/** Promise and practice: obligations against the cases in which they were put to the test (rules L1–L12). */
export const ledgerAnswerSchema = answerSchema({
  /** The part that was asked for; null for all. */
  obligation: idSchema.nullable(),
  case: idSchema.nullable(),
  by: z.enum(LEDGER_ARRANGEMENTS),
  id: z.string(),
  corpus: z.string(),
  rules: z.string(),
  accounts: z.array(accountSchema),
  obligations: z.array(obligationSchema),
  rows: z.array(ledgerRowSchema),
  decisive: z.array(decisiveSilenceSchema).describe('omitted cases that weigh against the judgement of the account that omits them'),
  claims: byKey(claimSchema),
});

export type ObligationStatus = z.infer<typeof obligationStatusSchema>;
export interface Lag extends Shape<typeof lagSchema> {}
export interface LedgerRequest extends Shape<typeof ledgerRequestSchema> {}
export interface LedgerCell extends Shape<typeof ledgerCellSchema> {}
export interface LedgerRow extends Shape<typeof ledgerRowSchema> {}
export interface DecisiveSilence extends Shape<typeof decisiveSilenceSchema> {}
export interface Obligation extends Shape<typeof obligationSchema> {}
export interface LedgerAnswer extends Shape<typeof ledgerAnswerSchema> {}
export interface Ledger extends Omit<LedgerAnswer, 'lexicon'> {}
