import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { daySpanSchema } from './day-span.ts';
import { documentSchema, passageSchema, sealSchema } from './document.ts';
import { entitySchema, eventSchema, participantRoleSchema } from './entity.ts';
import { entityKindSchema, facetSchema, unitSchema } from './facet.ts';
import { byKey, countSchema, type Shape, slugSchema, textSchema } from './shape.ts';

const languagesSchema = z.array(z.string()).min(1).describe('BCP 47 tags of the texts; the first is the default, which every text has');

/** Name, version, licence and languages of the corpus. */
export const corpusManifestSchema = z.strictObject({
  name: slugSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: textSchema,
  describe: textSchema,
  licence: z.string(),
  languages: languagesSchema,
  language: z.string().describe('language of documents that state none'),
});

/** Everything compiled from one data folder: what `synoptic build` writes. Lists are sorted by id; claims as authored. */
export const compiledCorpusSchema = z.strictObject({
  format: z.literal(1),
  corpus: corpusManifestSchema,
  digest: z.string().describe('SHA-256 over the canonical JSON of everything else'),
  documents: z.array(documentSchema),
  passages: z.array(passageSchema),
  seals: z.array(sealSchema).describe('one per sealed document'),
  entities: z.array(entitySchema),
  events: z.array(eventSchema),
  claims: z.array(claimSchema),
  facets: z.array(facetSchema),
  kinds: z.array(entityKindSchema),
  units: z.array(unitSchema),
  roles: z.array(participantRoleSchema),
  dates: byKey(daySpanSchema).describe('days and labels for every EDTF string, so that clients need no date parser'),
});

const counted = z.enum(['documents', 'passages', 'entities', 'events', 'claims', 'facets', 'kinds', 'voices', 'origins']);

export const corpusCardSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  digest: z.string().describe('pins the corpus: /v1/@{digest}/…'),
  rules: z.string().describe('version of the rules of comparison'),
  title: textSchema,
  describe: textSchema,
  licence: z.string(),
  languages: languagesSchema,
  counts: z.record(counted, countSchema),
});

export interface CorpusManifest extends Shape<typeof corpusManifestSchema> {}
export interface CompiledCorpus extends Shape<typeof compiledCorpusSchema> {}
export interface CorpusCard extends Shape<typeof corpusCardSchema> {}
