import { SEARCH_HIT_TYPES, type SearchAnswer, type SearchHit } from '@synoptic/core/reader/reader';
import { z } from 'zod';
import { bilingual, byKey, count, id } from './basics.ts';

/** A part of a list. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    total: count,
    next: z.string().nullable().describe('asks for the following page; null on the last'),
  });
}

const type = z.enum(SEARCH_HIT_TYPES);

export const hit = z.object({
  id,
  home: id.describe('where it is read: the subject of a claim, the document of a passage, else itself'),
  type,
  label: bilingual,
  detail: bilingual.nullable(),
  score: z.number(),
}) satisfies z.ZodType<SearchHit>;

export const search = pageOf(hit).extend({
  q: z.string(),
  holds: z.enum(['all', 'some']).describe('whether each hit holds all words; where nothing does, hits hold some'),
  counts: z.object({ type: z.record(type, count), document: byKey(count) }).describe('of all that the words find'),
}) satisfies z.ZodType<SearchAnswer>;
