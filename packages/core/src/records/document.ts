import { z } from 'zod';
import { CARRYING_ACTS, SPEAKING_ACTS } from './acts.ts';
import { bilingualSchema, edtfSchema, idSchema, linkSchema, siglumSchema } from './basic-schemas.ts';
import { CSL_TYPES } from './csl-types.ts';
import { hopRecord } from './hop.ts';

const voiceRecord = z.strictObject({
  siglum: siglumSchema,
  agent: idSchema,
  act: z.enum(SPEAKING_ACTS).describe('how the voice speaks'),
  as: idSchema.optional(),
  on: edtfSchema.optional().describe("the day of speech; else the document's date"),
  through: z
    .array(hopRecord.extend({ act: z.enum(CARRYING_ACTS) }))
    .optional()
    .describe('carriers, outermost first'),
  inferred: bilingualSchema.optional().describe('why we take it for the voice, where the text does not say so'),
});

/** Contents of document.yaml: one source as published, with bibliographic data in the vocabulary of CSL-JSON. */
export const documentRecord = z.strictObject({
  id: idSchema,
  siglum: siglumSchema,
  seq: z
    .string()
    .regex(/^\d{3}$/)
    .describe("from the source file's name"),
  label: bilingualSchema,
  genre: bilingualSchema.optional(),
  csl: z.strictObject({
    type: z.enum(CSL_TYPES),
    title: z.string(),
    author: z
      .array(z.strictObject({ family: z.string().optional(), given: z.string().optional(), literal: z.string().optional() }))
      .optional(),
    'container-title': z.string().optional(),
    publisher: z.string().optional(),
    issued: edtfSchema.optional(),
    URL: linkSchema.optional(),
    language: z.string().default('ja'),
    note: z.string().optional(),
  }),
  date: edtfSchema.describe('when it was told: what “today” means in it'),
  issued: edtfSchema.nullable().describe('when it was published, as printed'),
  inferred: bilingualSchema.optional(),
  voices: z.array(voiceRecord).min(1),
  curation: z.strictObject({ by: z.string(), on: edtfSchema, reviewed: z.boolean() }),
  note: bilingualSchema.optional(),
});

export type DocumentRecord = z.infer<typeof documentRecord>;
