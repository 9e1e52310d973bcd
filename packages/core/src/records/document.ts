import { z } from 'zod';
import { CARRYING_ACTS, SPEAKING_ACTS } from './acts.ts';
import { hopRecord } from './attribution.ts';
import { bilingual, edtf, id, link, siglum } from './common.ts';
import { CSL_TYPES } from './csl-types.ts';

const voiceRecord = z.strictObject({
  siglum,
  agent: id,
  act: z.enum(SPEAKING_ACTS).describe('how the voice speaks'),
  as: id.optional(),
  on: edtf.optional().describe("the day of speech; else the document's date"),
  through: z
    .array(hopRecord.extend({ act: z.enum(CARRYING_ACTS) }))
    .optional()
    .describe('carriers, outermost first'),
  inferred: bilingual.optional().describe('why we take it for the voice, where the text does not say so'),
});

/** One source as published; CSL-JSON vocabulary for the bibliographic part. */
export const documentRecord = z.strictObject({
  id,
  siglum,
  seq: z
    .string()
    .regex(/^\d{3}$/)
    .describe("from the source file's name"),
  label: bilingual,
  genre: bilingual.optional(),
  csl: z.strictObject({
    type: z.enum(CSL_TYPES),
    title: z.string(),
    author: z
      .array(z.strictObject({ family: z.string().optional(), given: z.string().optional(), literal: z.string().optional() }))
      .optional(),
    'container-title': z.string().optional(),
    publisher: z.string().optional(),
    issued: edtf.optional(),
    URL: link.optional(),
    language: z.string().default('ja'),
    note: z.string().optional(),
  }),
  date: edtf.describe('when it was told: what “today” means in it'),
  issued: edtf.nullable().describe('when it was published, as printed'),
  inferred: bilingual.optional(),
  voices: z.array(voiceRecord).min(1),
  curation: z.strictObject({ by: z.string(), on: edtf, reviewed: z.boolean() }),
  note: bilingual.optional(),
});

export type DocumentRecord = z.infer<typeof documentRecord>;
