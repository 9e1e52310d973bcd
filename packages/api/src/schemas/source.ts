import type { Seal } from '@synoptic/core/model/seal';
import type { Document, Passage, Voice } from '@synoptic/core/model/source';
import { documentRecord } from '@synoptic/core/records/document';
import { z } from 'zod';
import { bilingual, byKey, count, edtf, id, lines, siglum } from './basics.ts';
import { hop } from './claim.ts';

const terms = byKey(z.int().positive()).nullable().describe('how often each content word stands there');
const digest = z.string().nullable();

const voice = z.object({
  siglum,
  document: id,
  agent: id,
  chain: z.array(hop),
  inferred: bilingual.nullable(),
  terms,
}) satisfies z.ZodType<Voice>;

export const document = z.object({
  id,
  siglum,
  seq: z.string(),
  label: bilingual,
  genre: bilingual.nullable(),
  csl: documentRecord.shape.csl.describe('CSL-JSON vocabulary'),
  date: edtf.describe('what “today” means in it'),
  issued: edtf.nullable().describe('when it was published, as printed'),
  inferred: bilingual.nullable(),
  voices: z.array(voice),
  curation: documentRecord.shape.curation,
  note: bilingual.nullable(),
  sha256: digest.describe('of the source file'),
  digest: digest.describe('of its prepared text'),
  lines: count,
  terms,
}) satisfies z.ZodType<Document>;

export const passage = z.object({
  id,
  document: id,
  lines,
  role: z.enum(['body', 'heading', 'quotation', 'boilerplate']),
  voice: siglum.nullable(),
  on: edtf.nullable(),
  reprints: id.nullable(),
  adds: bilingual.nullable(),
  gloss: bilingual.nullable(),
  mentions: z.array(z.object({ entity: id, lines })),
  note: bilingual.nullable(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  digest,
  terms,
}) satisfies z.ZodType<Passage>;

/** The parts of a sealed line are told in docs/decisions: length, weight, head, tail, digest. */
export const seal = z.object({
  document: id,
  digest: z.string(),
  folded: z.string(),
  length: count,
  lines: z.array(z.tuple([count, z.number(), z.string(), z.string(), z.string()])),
}) satisfies z.ZodType<Seal>;
