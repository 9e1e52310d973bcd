import { z } from 'zod';
import { bilingual, edtf, gloss, id, locator, siglum } from './common.ts';

const ROLES = ['body', 'heading', 'quotation', 'boilerplate'] as const;

/** A logical paragraph. Every line of a document belongs to exactly one. */
const passageRecord = z.strictObject({
  lines: locator,
  role: z.enum(ROLES),
  voice: siglum.optional(),
  on: edtf.optional().describe("the day of speech, where it is not the voice's"),
  reprints: locator.optional().describe('lines of an earlier passage of which this is a copy'),
  adds: bilingual.optional().describe('what a near-copy adds'),
  gloss: gloss.optional(),
  mentions: z.array(id).optional(),
  note: bilingual.optional(),
});

/** A document's passages, in order. */
export const passagesFile = z.array(passageRecord);
export type PassageRecord = z.infer<typeof passageRecord>;
