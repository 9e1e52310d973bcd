import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { ACTS } from '@synoptic/core/text/acts';
import { z } from 'zod';
import { standardSchema } from '../tool-schemas.ts';

/** Items of one call. */
export const MOST_ITEMS = 50;

const id = (what: string) => z.string().describe(`id of ${what}`);

const hop = z.object({
  agent: id('an entity, or "unnamed"'),
  act: z.enum(ACTS),
  on: z.string().optional().describe('day of speech in EDTF'),
  as: id('the office in which it spoke').optional(),
});

const item = z.object({
  document: id('the document'),
  line: z.int().positive().optional().describe('number that "passages" shows before the line'),
  quote: z.string().max(1000).describe('the words of the text, copied exactly, that the claim rests on'),
  about: id('the event or entity that the claim is about'),
  facet: id('the facet, as in "vocabulary"'),
  value: z.unknown().describe('short form, as the examples of the facet in "vocabulary"'),
  polarity: z.enum(['affirmed', 'denied']).optional(),
  certainty: z.enum(['certain', 'probable', 'possible', 'unknown']).optional(),
  modality: z.enum(['fact', 'evaluation', 'prediction', 'intention', 'demand']).optional(),
  qualifiers: z.record(z.string(), z.unknown()).optional().describe('asOf, of, where, under, further'),
  attribution: z
    .array(hop)
    .optional()
    .describe('who says it inside the document, outermost hop first; leave out what the document itself says'),
  inferred: z
    .array(z.object({ part: z.enum(['value', 'attribution', 'on', 'asOf', 'about']), why: z.string() }))
    .optional()
    .describe('parts that the quote does not state, each with the reason in your own words'),
  gloss: z
    .unknown()
    .optional()
    .describe('one sentence in your own words, by language where the corpus has several; made by rule without one'),
});

const record = z.object({
  document: id('the document that names it'),
  id: id('the new entity or event, kind:slug, kind as in "vocabulary"'),
  name: z.string().describe('name as the text writes it; of an event, a label in your own words'),
  date: z.string().optional().describe('day of an event in EDTF'),
});

/** Arguments of `propose` as read: the items themselves are judged one by one, so that one faulty item refuses no other. */
interface ProposeArguments {
  readonly items: readonly unknown[];
  readonly records: readonly unknown[];
}

const described = z.object({
  items: z.array(item).min(1).max(MOST_ITEMS),
  new: z.array(record).max(MOST_ITEMS).optional().describe('entities and events that the items name and "vocabulary" lacks'),
});

/** Schema of the arguments of `propose`: published in full, read loosely. */
export const proposeSchema: StandardSchemaWithJSON<unknown, ProposeArguments> = standardSchema(
  z.toJSONSchema(described, { io: 'input', target: 'draft-7' }),
  (value) => {
    const { items, new: records = [], ...rest } = (value ?? {}) as Record<string, unknown>;
    const unknown = Object.keys(rest)[0];
    if (unknown !== undefined) return { issues: [{ message: `"${unknown.slice(0, 40)}" is not a parameter: use "items" and "new"` }] };
    if (!Array.isArray(items) || !Array.isArray(records)) return { issues: [{ message: '"items" and "new" are lists' }] };
    if (items.length === 0 || items.length > MOST_ITEMS || records.length > MOST_ITEMS)
      return { issues: [{ message: `send 1 to ${MOST_ITEMS} items in one call, and at most ${MOST_ITEMS} new records` }] };
    return { value: { items, records } };
  },
);
