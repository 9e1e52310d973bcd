import { z } from 'zod';
import { SEARCH_HIT_TYPES } from '../text/arrangements.ts';
import { lineRangeSchema } from './claim.ts';
import { pageSchema } from './page.ts';
import { byKey, countSchema, idSchema, type Shape, textSchema } from './shape.ts';

const type = z.enum(SEARCH_HIT_TYPES);

export const searchHitSchema = z.strictObject({
  id: idSchema,
  home: idSchema.describe('page that shows the hit: subject of a claim, document of a passage, otherwise the hit itself'),
  type,
  label: textSchema,
  detail: textSchema.nullable().describe('matching context: a gloss or a description'),
  anchors: z
    .array(z.strictObject({ document: idSchema, lines: lineRangeSchema }))
    .describe('lines of a claim or a passage; otherwise empty'),
  score: z.number(),
});

export const searchAnswerSchema = pageSchema(searchHitSchema).extend({
  q: z.string(),
  holds: z.enum(['all', 'some']).describe('all: each hit contains all words; some: no hit did, so hits contain some'),
  respelled: z
    .array(z.strictObject({ word: z.string(), as: z.string() }))
    .describe('words of the query that nothing has, and the near spelling that was searched for instead'),
  absent: z.array(z.string()).describe('words of the query that nothing has, without a near spelling'),
  counts: z.strictObject({ type: z.record(type, countSchema), document: byKey(countSchema) }).describe('counts over all hits'),
});

export interface SearchHit extends Shape<typeof searchHitSchema> {}
export interface SearchAnswer extends Shape<typeof searchAnswerSchema> {}
