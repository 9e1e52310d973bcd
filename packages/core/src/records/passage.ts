import { z } from 'zod';
import { bilingualSchema, edtfSchema, glossSchema, idSchema, locatorSchema, siglumSchema } from './basic-schemas.ts';

const ROLES = ['body', 'heading', 'quotation', 'boilerplate'] as const;

/** Logical paragraph; every line of a document belongs to exactly one. */
const passageRecord = z.strictObject({
  lines: locatorSchema,
  role: z.enum(ROLES),
  voice: siglumSchema.optional(),
  on: edtfSchema.optional().describe("the day of speech, where it is not the voice's"),
  reprints: locatorSchema.optional().describe('lines of an earlier passage of which this is a copy'),
  adds: bilingualSchema.optional().describe('what a near-copy adds'),
  gloss: glossSchema.optional(),
  mentions: z.array(idSchema).optional(),
  note: bilingualSchema.optional(),
});

/** Contents of passages.yaml: all passages of a document, in order. */
export const passagesFile = z.array(passageRecord);
export type PassageRecord = z.infer<typeof passageRecord>;
