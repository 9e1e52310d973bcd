import { z } from 'zod';
import { APPRAISAL_SIGNS, APPRAISAL_STRENGTHS, ORDER_NAMES, QUANTITY_MODIFIERS } from '../text/quantity-modifiers.ts';
import { currencySchema, edtfSchema, idSchema, idsSchema, type Shape, textSchema } from './shape.ts';

/** Bounds hold the number as printed; the modifier opens them when compared (rule N3). */
const boundedFigureSchema = z.strictObject({
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  modifier: z.enum(QUANTITY_MODIFIERS),
  order: z.exactOptional(z.enum(ORDER_NAMES)).describe('order of magnitude, where the modifier is order'),
  fractions: z
    .exactOptional(z.strictObject({ lower: z.string().nullable(), upper: z.string().nullable() }))
    .describe('bounds that are printed as fractions, such as 1/3; lower and upper are their nearest decimals'),
  unrounded: z.exactOptional(z.literal(true)).describe('marked exact by its author: never taken for a rounded figure (rule N14)'),
});

const quantityValueSchema = boundedFigureSchema.extend({
  type: z.literal('quantity'),
  unit: z.string(),
  shown: z
    .exactOptional(z.strictObject({ lower: z.number().nullable(), upper: z.number().nullable(), unit: z.string() }))
    .describe("the bounds in the facet's display unit, to four digits"),
});

/** Amount in a currency of ISO 4217 (rule N13). */
const moneyValueSchema = boundedFigureSchema.extend({ type: z.literal('money'), currency: currencySchema });

/** Place: an entity of a kind with `place: true` (rule N12). */
const placeValueSchema = z.strictObject({ type: z.literal('place'), place: idSchema });

/** An EDTF date (levels 0 and 1, the one-of set, times of day); the corpus's calendar has its days (rules N4 and N11). */
const dateValueSchema = z.strictObject({
  type: z.literal('date'),
  edtf: edtfSchema,
  zoned: z
    .exactOptional(edtfSchema)
    .describe('the same time with the offset that its place had then, where the corpus knows its time zone'),
  clockOf: z.exactOptional(idSchema).describe('place or event to which a time of day without an offset is local'),
});

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
  moneyValueSchema,
  placeValueSchema,
]);

export interface BoundedFigure extends Shape<typeof boundedFigureSchema> {}
export interface QuantityValue extends Shape<typeof quantityValueSchema> {}
export interface MoneyValue extends Shape<typeof moneyValueSchema> {}
export interface PlaceValue extends Shape<typeof placeValueSchema> {}
export interface DateValue extends Shape<typeof dateValueSchema> {}
export interface EntitiesValue extends Shape<typeof entitiesValueSchema> {}
export interface CategoryValue extends Shape<typeof categoryValueSchema> {}
export interface AppraisalValue extends Shape<typeof appraisalValueSchema> {}
export interface TruthValue extends Shape<typeof truthValueSchema> {}
export interface TextValue extends Shape<typeof textValueSchema> {}
export type Value = Shape<typeof valueSchema>;
export type ValueTypeName = Value['type'];

export const valueTypeNameSchema = z.enum(valueSchema.options.map((option) => option.shape.type.value));

/**
 * Relation of two values, read from the first: `narrower` means that the first says more (rule N1); `additional`: two answers that
 * add up (rules N2 and N16).
 */
export const relationSchema = z.enum(['equal', 'narrower', 'broader', 'overlaps', 'additional', 'disjoint', 'incomparable']);
export type Relation = z.infer<typeof relationSchema>;
