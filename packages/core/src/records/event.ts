import { z } from 'zod';
import { bilingual, edtf, id, slug } from './common.ts';

/** Something that happened or is foretold. */
export const eventRecord = z.strictObject({
  id,
  label: bilingual,
  names: z.strictObject({ en: z.array(z.string()).optional(), ja: z.array(z.string()).optional() }).optional(),
  date: edtf.nullable().describe('EDTF, local to the place; null where unknown'),
  inferred: bilingual.optional().describe('why the date was resolved so, where it is not printed in full'),
  foretold: z.boolean().optional(),
  place: id.optional(),
  participants: z
    .array(
      z.strictObject({
        entity: id,
        role: slug,
        principal: z.boolean().optional().describe('a mention of it puts an account in scope'),
      }),
    )
    .optional(),
  partOf: z.array(id).optional(),
  tests: z.array(id).optional().describe('the obligations that it puts to the test'),
  follows: z.array(id).optional().describe('the events after which, and on account of which, it came'),
  describe: bilingual.optional(),
  note: bilingual.optional(),
});

export type EventRecord = z.infer<typeof eventRecord>;
