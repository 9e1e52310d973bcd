import { z } from 'zod';
import { bilingualSchema, edtfSchema, idSchema, slugSchema } from './basic-schemas.ts';

/** Event that happened or was predicted. */
export const eventRecord = z.strictObject({
  id: idSchema,
  label: bilingualSchema,
  names: z.strictObject({ en: z.array(z.string()).optional(), ja: z.array(z.string()).optional() }).optional(),
  date: edtfSchema.nullable().describe('EDTF, local to the place; null where unknown'),
  inferred: bilingualSchema.optional().describe('why the date was resolved so, where it is not printed in full'),
  foretold: z.boolean().optional(),
  place: idSchema.optional(),
  participants: z
    .array(
      z.strictObject({
        entity: idSchema,
        role: slugSchema,
        principal: z.boolean().optional().describe('a mention of it puts an account in scope'),
      }),
    )
    .optional(),
  partOf: z.array(idSchema).optional(),
  tests: z.array(idSchema).optional().describe('the obligations that it puts to the test'),
  follows: z.array(idSchema).optional().describe('the events after which, and on account of which, it came'),
  describe: bilingualSchema.optional(),
  note: bilingualSchema.optional(),
});

export type EventRecord = z.infer<typeof eventRecord>;
