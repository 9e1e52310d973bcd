import { z } from 'zod';
import { byKey, currencySchema, idSchema, type Shape, slugSchema, textSchema } from './shape.ts';
import { valueTypeNameSchema } from './value.ts';

/** Plural forms of a word, by the categories of CLDR: English has one and other, Arabic all six. */
export const pluralFormsSchema = z.strictObject({
  zero: z.string().optional(),
  one: z.string().optional(),
  two: z.string().optional(),
  few: z.string().optional(),
  many: z.string().optional(),
  other: z.string(),
});

const unitLabelSchema = z.record(z.string(), z.union([z.string(), pluralFormsSchema])).describe('word by language, with plural forms');

const flag = z.literal(true).optional();

const codebook = {
  definition: textSchema.optional(),
  includes: textSchema.optional().describe('what the category includes'),
  excludes: textSchema.optional().describe('what the category excludes'),
  example: textSchema.optional(),
};

/** A kind of entity. To add one: one file in vocabulary/kinds. */
export const entityKindSchema = z.strictObject({
  id: slugSchema,
  label: textSchema,
  place: z.boolean().optional().describe('true: its entities lie somewhere, may have coordinates and a time zone, and are values of place'),
  independent: z
    .boolean()
    .optional()
    .describe('true: an account of what its entities belong to is no account of them, such as persons and outlets'),
  speaks: z.literal(false).optional().describe('false: entities of this kind cannot make claims'),
  ...codebook,
});

/** A category of a facet: two exclude one another unless one is `within` or `beside` the other. */
export const categorySchema = z.strictObject({
  id: slugSchema,
  label: textSchema,
  within: slugSchema.optional().describe('broader category'),
  beside: z.array(slugSchema).optional().describe('categories that are compatible with this one'),
  denies: flag.describe('says that the event did not happen, as a hoax'),
});

/** Role of a facet in a request or duty, used by the ledger (rule L2). */
const ledgerPartSchema = z.enum(['asked-when', 'asked-by', 'asked-of', 'answered-when', 'answer', 'performed']);

/** Words that announce a facet, by language: `{en: [killed, dead], ja: [死亡, 死者]}`. */
const cuesSchema = byKey(z.array(z.string().min(1)).min(1));

/** A question on which accounts can be compared. To add one: one file in vocabulary/facets. */
export const facetSchema = z.strictObject({
  id: slugSchema,
  label: textSchema,
  question: textSchema,
  about: z.array(slugSchema).min(1).optional().describe('kinds of subjects that the question fits, `event` among them; without it, any'),
  value: valueTypeNameSchema.default('text').describe('value type of the answers'),
  unit: slugSchema.optional().describe('default unit of a quantity'),
  display: slugSchema.optional().describe('unit in which figures of other units are shown as well'),
  currency: currencySchema.optional().describe('default currency of an amount'),
  nature: z.enum(['factual', 'framing']).default('factual').describe('factual: clashing answers conflict; framing: they contrast'),
  answers: z.enum(['one', 'many']).default('one').describe('many: answers add up and never exclude'),
  counts: slugSchema.optional().describe('facet whose entities this number counts'),
  inverse: slugSchema.optional().describe('facet that asks the same from the other side, such as holder and role'),
  running: z
    .union([z.literal(true), z.literal('grows')])
    .optional()
    .describe('the answer changes as time passes; grows: it can only increase'),
  final: flag.describe('can be known only when the event is over'),
  occurrence: flag.describe('asks whether the event happened'),
  passing: flag.describe(
    'says which event or what kind of thing is meant, as a date, members or an office do: such an answer alone is no treatment of it, and leaving it out is no silence',
  ),
  sides: flag.describe('has a row for each participant, even if no account answers'),
  cues: cuesSchema.optional().describe('words that announce the facet, by language'),
  categories: z.array(categorySchema).optional(),
  ledger: ledgerPartSchema.optional().describe('role of the facet in the ledger of promise and practice'),
  order: z.int().default(100).describe('sort order among the rows of a comparison'),
  ...codebook,
});

/** A sense in which a value may be meant: two named senses explain a clash (rule R4). */
export const senseSchema = z.strictObject({
  id: idSchema.describe('sense:slug'),
  label: textSchema,
  definition: textSchema.optional(),
});

export const unitSchema = z.strictObject({
  id: slugSchema,
  label: unitLabelSchema,
  measures: slugSchema.describe('dimension; units of one dimension are converted'),
  factor: z
    .union([z.number().positive(), z.string().regex(/^[1-9]\d{0,14}\/[1-9]\d{0,14}$/)])
    .describe('size in base units, exact: a decimal number or a fraction such as 1/3'),
  calendar: z.enum(['month', 'year']).optional().describe('a unit of the calendar, whose length in days varies'),
  negative: z.boolean().optional().describe('false: figures below 0 are refused'),
  fractional: z.boolean().optional().describe('false: only whole numbers are accepted'),
});

export interface EntityKind extends Shape<typeof entityKindSchema> {}
export interface Category extends Shape<typeof categorySchema> {}
export type LedgerPart = z.infer<typeof ledgerPartSchema>;
export interface Facet extends Shape<typeof facetSchema> {}
export interface Sense extends Shape<typeof senseSchema> {}
export interface Unit extends Shape<typeof unitSchema> {}
