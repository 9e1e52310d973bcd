import { z } from 'zod';
import { CSL_TYPES } from '../text/csl-types.ts';
import { claimSchema, hopSchema, lineRangeSchema } from './claim.ts';
import { answerSchema } from './lexicon.ts';
import { authoredEdtfSchema, byKey, countSchema, edtfSchema, idSchema, type Shape, siglumSchema, textSchema } from './shape.ts';

const wordCountsSchema = byKey(z.int().positive());
const terms = wordCountsSchema.nullable();
const digest = z.string().nullable();

export const webAddressSchema = z
  .url()
  .regex(/^https?:\/\//)
  .describe('http or https');

/** Bibliographic part of a document, in the vocabulary of CSL-JSON. */
export const cslSchema = z.strictObject({
  type: z.enum(CSL_TYPES),
  title: z.string(),
  author: z
    .array(z.strictObject({ family: z.string().optional(), given: z.string().optional(), literal: z.string().optional() }))
    .optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  issued: authoredEdtfSchema.optional(),
  URL: webAddressSchema.optional(),
  language: z.string(),
  note: z.string().optional(),
});

/** Coder and date of a record, and its review status. */
export const curationSchema = z.strictObject({ by: z.string(), on: authoredEdtfSchema, reviewed: z.boolean() });

/** A speaker in a document, under a siglum of its own. */
const voiceSchema = z.strictObject({
  siglum: siglumSchema,
  document: idSchema,
  agent: idSchema,
  chain: z.array(hopSchema).describe('carriers, then the voice, outermost first'),
  inferred: textSchema.nullable(),
  terms: terms.describe('counts of content words, pooled over passages too short for counts of their own'),
});

/** A source as published. */
export const documentSchema = z.strictObject({
  id: idSchema,
  siglum: siglumSchema,
  seq: z.string().nullable().describe('first characters of the name of its text'),
  label: textSchema,
  genre: textSchema.nullable(),
  csl: cslSchema.describe('CSL-JSON vocabulary'),
  date: edtfSchema.describe('date that relative dates in the text are resolved against'),
  issued: edtfSchema.nullable().describe('date of publication, as printed'),
  accessed: z.exactOptional(edtfSchema).describe('day on which the text was copied'),
  archived: z.exactOptional(webAddressSchema).describe('address of a lasting copy'),
  versionOf: z.exactOptional(idSchema).describe('document of which this is a later version'),
  inferred: textSchema.nullable(),
  voices: z.array(voiceSchema),
  curation: curationSchema,
  note: textSchema.nullable(),
  /** Null until sealed, as the digest below. */
  sha256: digest.describe('SHA-256 of the source file'),
  digest: digest.describe('SHA-256 of the prepared text'),
  lines: countSchema,
  terms: terms.describe('counts of content words in voices too short for counts of their own'),
});

export const passageRoleSchema = z.enum(['body', 'heading', 'quotation', 'boilerplate']);

/** A logical paragraph of a document. */
export const passageSchema = z.strictObject({
  id: idSchema,
  document: idSchema,
  lines: lineRangeSchema,
  role: passageRoleSchema,
  voice: siglumSchema.nullable().describe('null for boilerplate'),
  on: edtfSchema.nullable(),
  reprints: idSchema.nullable(),
  adds: textSchema.nullable(),
  gloss: textSchema.nullable(),
  mentions: z.array(z.strictObject({ entity: idSchema, lines: lineRangeSchema })).describe('one per entity, sorted by id'),
  note: textSchema.nullable(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  digest,
  terms: terms.describe('counts of content words; null below 40 content words'),
});

/**
 * A line by which a reader's copy is searched, over its folded text: length in code points, weight, seeds of head and tail
 * in hexadecimal (empty where the line is shorter than a seed), digest.
 */
const sealedLineSchema = z.tuple([countSchema, z.number(), z.string(), z.string(), z.string()]);

/** Digests by which a document's text is recognised without being kept: of the whole, raw and folded, and of each line. */
export const sealSchema = z.strictObject({
  document: idSchema,
  digest: z.string(),
  folded: z.string(),
  length: countSchema.describe('length of the prepared text in code points'),
  lines: z.array(sealedLineSchema),
});

export const documentAnswerSchema = answerSchema({
  document: documentSchema,
  passages: z.array(passageSchema),
  claims: z.array(claimSchema),
  seal: sealSchema.nullable().describe('fingerprint that identifies a copy of the text'),
});

export const passageAnswerSchema = answerSchema({
  passage: passageSchema,
  claims: z.array(claimSchema).describe('claims with an anchor in the passage'),
});

export type WordCounts = Shape<typeof wordCountsSchema>;
export interface Voice extends Shape<typeof voiceSchema> {}
export interface Document extends Shape<typeof documentSchema> {}
export interface Passage extends Shape<typeof passageSchema> {}
export type SealedLine = Shape<typeof sealedLineSchema>;
export interface Seal extends Shape<typeof sealSchema> {}
export interface PassageAnswer extends Shape<typeof passageAnswerSchema> {}
export interface DocumentAnswer extends Shape<typeof documentAnswerSchema> {}
