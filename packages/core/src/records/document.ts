import { z } from 'zod';
import { cslSchema, curationSchema, webAddressSchema } from '../shapes/document.ts';
import { authoredEdtfSchema, siglumSchema } from '../shapes/shape.ts';
import { CARRYING_ACTS, SPEAKING_ACTS } from '../text/acts.ts';
import { authoredIdSchema } from './authored-schemas.ts';
import { authoredLabel, authoredText } from './authored-text.ts';
import { hopRecord } from './hop.ts';

const voiceRecord = z.strictObject({
  siglum: siglumSchema,
  agent: authoredIdSchema,
  act: z.enum(SPEAKING_ACTS).describe('how the voice speaks'),
  as: authoredIdSchema.optional(),
  on: authoredEdtfSchema.optional().describe("the day of speech; else the document's date"),
  through: z
    .array(hopRecord.extend({ act: z.enum(CARRYING_ACTS) }))
    .optional()
    .describe('carriers, outermost first'),
  inferred: authoredText.optional().describe('why we take it for the voice, where the text does not say so'),
});

/** Contents of document.yaml: one source as published, with bibliographic data in the vocabulary of CSL-JSON. */
export const documentRecord = z.strictObject({
  id: authoredIdSchema,
  siglum: siglumSchema,
  seq: z
    .string()
    .regex(/^\d{3}$/)
    .optional()
    .describe('first characters of the name of its text; without it the text is SLUG.txt'),
  label: authoredLabel,
  genre: authoredText.optional(),
  csl: cslSchema.extend({ language: z.string().optional().describe('BCP 47 tag; by default the default language of the corpus') }),
  date: authoredEdtfSchema.describe('day of the text: the “today” in it'),
  issued: authoredEdtfSchema.nullable().describe('when it was published, as printed'),
  accessed: authoredEdtfSchema.optional().describe('the day on which the text was copied'),
  archived: webAddressSchema.optional().describe('a lasting copy of the page, as in a web archive'),
  versionOf: authoredIdSchema.optional().describe('the document of which this is a later version'),
  inferred: authoredText.optional(),
  voices: z.array(voiceRecord).min(1),
  curation: curationSchema,
  note: authoredText.optional(),
});

export type DocumentRecord = z.infer<typeof documentRecord>;
