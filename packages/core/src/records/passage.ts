import { z } from 'zod';
import { passageRoleSchema } from '../shapes/document.ts';
import { authoredEdtfSchema, siglumSchema } from '../shapes/shape.ts';
import { authoredIdSchema, authoredLocatorSchema } from './authored-schemas.ts';
import { authoredGloss, authoredText } from './authored-text.ts';

/** Logical paragraph; every line of a document belongs to exactly one. */
const passageRecord = z.strictObject({
  lines: authoredLocatorSchema,
  role: passageRoleSchema,
  voice: siglumSchema.optional(),
  on: authoredEdtfSchema.optional().describe("the day of speech, where it is not the voice's"),
  reprints: authoredLocatorSchema.optional().describe('lines of an earlier passage of which this is a copy'),
  adds: authoredText.optional().describe('what a near-copy adds'),
  gloss: authoredGloss.optional(),
  mentions: z.array(authoredIdSchema).optional(),
  note: authoredText.optional(),
});

/** Contents of passages.yaml: all passages of a document, in order. */
export const passagesFile = z.array(passageRecord);
export type PassageRecord = z.infer<typeof passageRecord>;
