import { z } from 'zod';
import { authoredBilingualSchema, type Shape, slugSchema } from './shape.ts';
import { valueTypeNameSchema } from './value.ts';

const codebook = {
  definition: authoredBilingualSchema,
  includes: authoredBilingualSchema.describe('what belongs'),
  excludes: authoredBilingualSchema.describe('what does not'),
  example: authoredBilingualSchema,
};

/** A kind of entity. To add one: one file in vocabulary/kinds. */
export const entityKindSchema = z.strictObject({ id: slugSchema, label: authoredBilingualSchema, ...codebook });

/** A category of a facet: two exclude one another unless one is `within` or `beside` the other. */
const categorySchema = z.strictObject({
  id: slugSchema,
  label: authoredBilingualSchema,
  within: slugSchema.optional().describe('the broader category that holds this one'),
  beside: z.array(slugSchema).optional().describe('categories that may hold together with this one'),
});

/** Role of a facet in a request or duty, used by the ledger (rule L2). */
const ledgerPartSchema = z.enum(['asked-when', 'asked-by', 'asked-of', 'answered-when', 'answer', 'performed']);

/** A question on which accounts can be compared. To add one: one file in vocabulary/facets. */
export const facetSchema = z.strictObject({
  id: slugSchema,
  label: authoredBilingualSchema,
  question: authoredBilingualSchema,
  value: valueTypeNameSchema.describe('the type of its answers'),
  unit: slugSchema.optional().describe('the unit of a quantity, unless a claim gives one'),
  nature: z.enum(['factual', 'framing']).describe('factual: clashing answers conflict; framing: they contrast'),
  answers: z.enum(['one', 'many']).describe('many: answers add up and never exclude'),
  counts: slugSchema.optional().describe('the facet whose entities this number counts'),
  categories: z.array(categorySchema).optional(),
  ledger: ledgerPartSchema.optional().describe('what it tells the ledger of promise and practice'),
  order: z.int().default(100).describe('place among the rows of a comparison'),
  ...codebook,
});

export const unitSchema = z.strictObject({
  id: slugSchema,
  label: z.strictObject({ en: z.strictObject({ one: z.string(), other: z.string() }), ja: z.string() }),
  measures: slugSchema.describe('what it measures: units of one measure are converted'),
  factor: z.number().positive().describe('how many base units it holds'),
});

export interface EntityKind extends Shape<typeof entityKindSchema> {}
export interface Category extends Shape<typeof categorySchema> {}
export type LedgerPart = z.infer<typeof ledgerPartSchema>;
export interface Facet extends Shape<typeof facetSchema> {}
export interface Unit extends Shape<typeof unitSchema> {}
