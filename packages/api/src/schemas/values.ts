import { APPRAISAL_SIGNS, APPRAISAL_STRENGTHS } from '@synoptic/core/values/appraisal';
import { QUANTITY_MODIFIERS } from '@synoptic/core/values/quantity';
import type { Value } from '@synoptic/core/values/registry';
import { z } from 'zod';
import { bilingual, edtf, ids } from './basics.ts';

const quantity = z.object({
  type: z.literal('quantity'),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  unit: z.string(),
  modifier: z.enum(QUANTITY_MODIFIERS),
});

/** What a claim says, by its type. */
export const value = z.discriminatedUnion('type', [
  quantity,
  z.object({ type: z.literal('date'), edtf }),
  z.object({ type: z.literal('entities'), entities: ids, closed: z.boolean() }),
  z.object({ type: z.literal('category'), categories: z.array(z.string()) }),
  z.object({ type: z.literal('appraisal'), sign: z.enum(APPRAISAL_SIGNS), strength: z.enum(APPRAISAL_STRENGTHS) }),
  z.object({ type: z.literal('truth') }),
  z.object({ type: z.literal('text'), text: bilingual }),
]) satisfies z.ZodType<Value>;
