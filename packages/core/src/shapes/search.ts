import { z } from 'zod';
import { SEARCH_HIT_TYPES } from '../text/arrangements.ts';
import { pageSchema } from './page.ts';
import { bilingualSchema, byKey, countSchema, idSchema, type Shape } from './shape.ts';

const type = z.enum(SEARCH_HIT_TYPES);

export const searchHitSchema = z.strictObject({
  id: idSchema,
  home: idSchema.describe('where it is read: the subject of a claim, the document of a passage, else itself'),
  type,
  label: bilingualSchema,
  detail: bilingualSchema.nullable().describe('a line that shows why: a gloss, a description'),
  score: z.number(),
});

export const searchAnswerSchema = pageSchema(searchHitSchema).extend({
  q: z.string(),
  holds: z.enum(['all', 'some']).describe('whether each hit holds all words; where nothing does, hits hold some'),
  counts: z.strictObject({ type: z.record(type, countSchema), document: byKey(countSchema) }).describe('of all that the words find'),
});

export interface SearchHit extends Shape<typeof searchHitSchema> {}
export interface SearchAnswer extends Shape<typeof searchAnswerSchema> {}
