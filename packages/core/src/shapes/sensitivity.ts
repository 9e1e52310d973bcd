import { z } from 'zod';
import { ARRANGEMENTS } from '../text/arrangements.ts';
import { answerSchema } from './lexicon.ts';
import { rowKeySchema, verdictSchema } from './row.ts';
import { idsSchema, type Shape } from './shape.ts';

/** A row whose verdict is another one in the second of two comparisons; `unattested` stands for a row that is gone. */
const verdictFlipSchema = rowKeySchema.extend({ from: verdictSchema, to: verdictSchema });

/** The rows that would read otherwise without an account, or with it (rule P2). */
const accountWeightSchema = z.strictObject({ account: z.string(), flips: z.array(verdictFlipSchema) });

/** A row that is not settled, and what would settle or move it (rule P3). */
const unsettledRowSchema = rowKeySchema.extend({
  verdict: verdictSchema,
  needs: z.enum(['claim', 'second-origin', 'outside-origin', 'time', 'sense', 'measure', 'assertion', 'detail']),
  heard: idsSchema.describe('houses already included'),
  could: z.array(z.string()).describe('accounts that treat the subject and are silent on this row'),
  claims: idsSchema.describe('claims that would have to say more'),
  origins: idsSchema.describe('origins of these claims, in their order'),
});

/** Robustness of a comparison. */
export const sensitivityAnswerSchema = answerSchema({
  comparison: z.string().describe('id of the comparison'),
  corpus: z.string(),
  rules: z.string(),
  about: idsSchema,
  by: z.enum(ARRANGEMENTS),
  without: z.array(accountWeightSchema).describe('verdicts that change when an account is removed'),
  adding: z.array(accountWeightSchema).describe('verdicts that change when an excluded account is added'),
  missing: z.array(unsettledRowSchema).describe('what would settle each unsettled row'),
});

export interface VerdictFlip extends Shape<typeof verdictFlipSchema> {}
export interface AccountWeight extends Shape<typeof accountWeightSchema> {}
export interface UnsettledRow extends Shape<typeof unsettledRowSchema> {}
export interface SensitivityAnswer extends Shape<typeof sensitivityAnswerSchema> {}
export interface Sensitivity extends Omit<SensitivityAnswer, 'lexicon'> {}
