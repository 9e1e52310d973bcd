import { z } from 'zod';
import { authoredEdtfSchema, slugSchema } from '../shapes/shape.ts';
import { authoredIdSchema } from './authored-schemas.ts';
import { authoredAliases, authoredLabel, authoredText } from './authored-text.ts';

/** Event that happened or was predicted. */
export const eventRecord = z.strictObject({
  id: authoredIdSchema,
  label: authoredLabel,
  names: authoredAliases.optional(),
  date: authoredEdtfSchema.nullable().describe('EDTF, local to the place; null where unknown'),
  inferred: authoredText.optional().describe('why the date was resolved so, where it is not printed in full'),
  foretold: z.boolean().optional(),
  place: authoredIdSchema.optional(),
  participants: z
    .array(
      z.strictObject({
        entity: authoredIdSchema,
        role: slugSchema,
        principal: z.boolean().optional().describe('a mention of it puts an account in scope'),
      }),
    )
    .optional(),
  partOf: z.array(authoredIdSchema).optional(),
  tests: z.array(authoredIdSchema).optional().describe('the obligations that it puts to the test'),
  follows: z.array(authoredIdSchema).optional().describe('the events after which, and on account of which, it came'),
  describe: authoredText.optional(),
  note: authoredText.optional(),
});

export type EventRecord = z.infer<typeof eventRecord>;
