import { z } from 'zod';
import { VALUE_TYPE_NAMES } from '../values/registry.ts';
import { bilingualSchema, slugSchema } from './basic-schemas.ts';

const codebook = {
  definition: bilingualSchema,
  includes: bilingualSchema.describe('what belongs'),
  excludes: bilingualSchema.describe('what does not'),
  example: bilingualSchema,
};

/** Kind of entity: a file in vocabulary/kinds. */
export const kindRecord = z.strictObject({ id: slugSchema, label: bilingualSchema, ...codebook });

const categoryRecord = z.strictObject({
  id: slugSchema,
  label: bilingualSchema,
  within: slugSchema.optional().describe('the broader category that holds this one'),
  beside: z.array(slugSchema).optional().describe('categories that may hold together with this one'),
});

/** Parts of a request or duty that the ledger reads from facets (rule L2). */
const LEDGER_PARTS = ['asked-when', 'asked-by', 'asked-of', 'answered-when', 'answer', 'performed'] as const;
export type LedgerPart = (typeof LEDGER_PARTS)[number];

/** Question on which accounts are compared: a file in vocabulary/facets. */
export const facetRecord = z.strictObject({
  id: slugSchema,
  label: bilingualSchema,
  question: bilingualSchema,
  value: z.enum(VALUE_TYPE_NAMES).describe('the type of its answers'),
  unit: slugSchema.optional().describe('the unit of a quantity, unless a claim gives one'),
  nature: z.enum(['factual', 'framing']).describe('factual: clashing answers conflict; framing: they contrast'),
  answers: z.enum(['one', 'many']).describe('many: answers add up and never exclude'),
  counts: slugSchema.optional().describe('the facet whose entities this number counts'),
  categories: z.array(categoryRecord).optional(),
  ledger: z.enum(LEDGER_PARTS).optional().describe('what it tells the ledger of promise and practice'),
  order: z.int().default(100).describe('place among the rows of a comparison'),
  ...codebook,
});

export const unitRecord = z.strictObject({
  id: slugSchema,
  label: z.strictObject({ en: z.strictObject({ one: z.string(), other: z.string() }), ja: z.string() }),
  measures: slugSchema.describe('what it measures: units of one measure are converted'),
  factor: z.number().positive().describe('how many base units it holds'),
});

export const roleRecord = z.strictObject({ id: slugSchema, label: bilingualSchema });

export type KindRecord = z.infer<typeof kindRecord>;
export type FacetRecord = z.infer<typeof facetRecord>;
export type UnitRecord = z.infer<typeof unitRecord>;
export type RoleRecord = z.infer<typeof roleRecord>;
