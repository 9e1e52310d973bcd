import { z } from 'zod';
import { APPRAISAL_SIGNS, APPRAISAL_STRENGTHS, QUANTITY_MODIFIERS } from '../text/quantity-modifiers.ts';
import { edtfSchema, idsSchema, type Shape, textSchema } from './shape.ts';

/** Bounds hold the number as printed; the modifier opens them when compared (rule N3). */
const quantityValueSchema = z.strictObject({
  type: z.literal('quantity'),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  unit: z.string(),
  modifier: z.enum(QUANTITY_MODIFIERS),
});

/** An EDTF date (levels 0 and 1, and the one-of set); the corpus's calendar has its days. */
const dateValueSchema = z.strictObject({ type: z.literal('date'), edtf: edtfSchema });

/** A set of entities: a closed one is complete, an open one (など) names “at least these” (rule N5). */
const entitiesValueSchema = z.strictObject({ type: z.literal('entities'), entities: idsSchema, closed: z.boolean() });

/** One or more categories of the facet's list. */
const categoryValueSchema = z.strictObject({ type: z.literal('category'), categories: z.array(z.string()) });

/** A judgement: the sign decides and the strength is shown (rule N7). */
const appraisalValueSchema = z.strictObject({
  type: z.literal('appraisal'),
  sign: z.enum(APPRAISAL_SIGNS),
  strength: z.enum(APPRAISAL_STRENGTHS),
});

/** Always true: polarity says no (rule N8). */
const truthValueSchema = z.strictObject({ type: z.literal('truth') });

/** Free text in both languages: nothing to measure unless two are the same (rule N9). */
const textValueSchema = z.strictObject({ type: z.literal('text'), text: textSchema });

/** Asserted value of a claim, by its type. */
export const valueSchema = z.discriminatedUnion('type', [
  quantityValueSchema,
  dateValueSchema,
  entitiesValueSchema,
  categoryValueSchema,
  appraisalValueSchema,
  truthValueSchema,
  textValueSchema,
]);

export interface QuantityValue extends Shape<typeof quantityValueSchema> {}
export interface DateValue extends Shape<typeof dateValueSchema> {}
export interface EntitiesValue extends Shape<typeof entitiesValueSchema> {}
export interface CategoryValue extends Shape<typeof categoryValueSchema> {}
export interface AppraisalValue extends Shape<typeof appraisalValueSchema> {}
export interface TruthValue extends Shape<typeof truthValueSchema> {}
export interface TextValue extends Shape<typeof textValueSchema> {}
export type Value = Shape<typeof valueSchema>;
export type ValueTypeName = Value['type'];

export const valueTypeNameSchema = z.enum(valueSchema.options.map((option) => option.shape.type.value));

/** Relation of two values, read from the first: `narrower` means that the first says more (rule N1). */
export const relationSchema = z.enum(['equal', 'narrower', 'broader', 'overlaps', 'disjoint', 'incomparable']);
export type Relation = z.infer<typeof relationSchema>;
