import { z } from 'zod';
import { authoredBilingualSchema, byKey, type Shape, slugSchema } from './shape.ts';
import { valueTypeNameSchema } from './value.ts';

const codebook = {
  definition: authoredBilingualSchema.optional(),
  includes: authoredBilingualSchema.optional().describe('what the category includes'),
  excludes: authoredBilingualSchema.optional().describe('what the category excludes'),
  example: authoredBilingualSchema.optional(),
};

const flag = z.literal(true).optional();

/** A kind of entity. To add one: one file in vocabulary/kinds. */
export const entityKindSchema = z.strictObject({
  id: slugSchema,
  label: authoredBilingualSchema,
  speaks: z.literal(false).optional().describe('false: entities of this kind cannot make claims'),
  ...codebook,
});

/** A category of a facet: two exclude one another unless one is `within` or `beside` the other. */
const categorySchema = z.strictObject({
  id: slugSchema,
  label: authoredBilingualSchema,
  within: slugSchema.optional().describe('broader category'),
  beside: z.array(slugSchema).optional().describe('categories that are compatible with this one'),
});

/** Role of a facet in a request or duty, used by the ledger (rule L2). */
const ledgerPartSchema = z.enum(['asked-when', 'asked-by', 'asked-of', 'answered-when', 'answer', 'performed']);

/** Words that announce a facet, by language: `{en: [killed, dead], ja: [死亡, 死者]}`. */
const cuesSchema = byKey(z.array(z.string().min(1)).min(1));

/** A question on which accounts can be compared. To add one: one file in vocabulary/facets. */
export const facetSchema = z.strictObject({
  id: slugSchema,
  label: authoredBilingualSchema,
  question: authoredBilingualSchema,
  about: z.array(slugSchema).min(1).optional().describe('kinds of subjects that the question fits, `event` among them; without it, any'),
  value: valueTypeNameSchema.default('text').describe('value type of the answers'),
  unit: slugSchema.optional().describe('default unit of a quantity'),
  display: slugSchema.optional().describe('unit in which quantities are shown'),
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
  sides: flag.describe('has a row for each participant, even if no account answers'),
  cues: cuesSchema.optional().describe('words that announce the facet, by language'),
  categories: z.array(categorySchema).optional(),
  ledger: ledgerPartSchema.optional().describe('role of the facet in the ledger of promise and practice'),
  order: z.int().default(100).describe('sort order among the rows of a comparison'),
  ...codebook,
});

export const unitSchema = z.strictObject({
  id: slugSchema,
  label: z.strictObject({ en: z.strictObject({ one: z.string(), other: z.string() }), ja: z.string() }),
  measures: slugSchema.describe('dimension; units of one dimension are converted'),
  factor: z.number().positive().describe('size in base units'),
});

export interface EntityKind extends Shape<typeof entityKindSchema> {}
export interface Category extends Shape<typeof categorySchema> {}
export type LedgerPart = z.infer<typeof ledgerPartSchema>;
export interface Facet extends Shape<typeof facetSchema> {}
export interface Unit extends Shape<typeof unitSchema> {}
