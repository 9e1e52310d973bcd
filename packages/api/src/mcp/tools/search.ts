import { HIT_TYPES } from '@synoptic/core/reader/reader';
import { z } from 'zod';
import { count, id } from '../../schemas/basics.ts';
import { search as found } from '../../schemas/lists.ts';
import { fitting, lang, leftOut, limit, next, tool } from '../tool.ts';

export const search = tool({
  name: 'search',
  title: 'Search',
  describe: 'Entities, events, claims, passages and documents by words in Japanese, English or Russian, best first.',
  takes: z.object({
    q: z.string().min(1).max(200),
    type: z.enum(HIT_TYPES).optional(),
    document: id.optional().describe('only what stands or is mentioned in this document'),
    limit,
    next,
    lang,
  }),
  answers: z.object({
    items: z.array(z.object({ id, home: id, type: z.enum(HIT_TYPES), label: z.string(), detail: z.string().nullable() })),
    total: count,
    next: z.string().nullable(),
    holds: found.shape.holds,
    counts: found.shape.counts,
    leftOut,
  }),
  async answer(reader, { q, lang, ...filter }) {
    const { items, total, next, holds, counts } = await reader.search(q, filter);
    const told = items.map(({ id, home, type, label, detail }) => ({ id, home, type, label: label[lang], detail: detail?.[lang] ?? null }));
    return fitting(told, (items, leftOut) => ({ items: [...items], total, next, holds, counts, leftOut }));
  },
});
