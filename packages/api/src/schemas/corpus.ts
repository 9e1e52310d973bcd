import type { CompiledCorpus } from '@synoptic/core/model/corpus';
import type { CorpusCard } from '@synoptic/core/reader/reader';
import { manifestRecord } from '@synoptic/core/records/manifest';
import { facetRecord, kindRecord, roleRecord, unitRecord } from '@synoptic/core/records/vocabulary';
import { z } from 'zod';
import { bilingual, byKey, count } from './basics.ts';
import { claim } from './claim.ts';
import { daySpan } from './lexicon.ts';
import { document, passage, seal } from './source.ts';
import { entity, event } from './thing.ts';

const counted = ['documents', 'passages', 'entities', 'events', 'claims', 'facets', 'kinds', 'voices', 'origins'] as const;

export const card = z.object({
  name: z.string(),
  version: z.string(),
  digest: z.string().describe('pins the corpus: /v1/@{digest}/…'),
  rules: z.string().describe('version of the rules of comparison'),
  title: bilingual,
  describe: bilingual,
  licence: z.string(),
  counts: z.record(z.enum(counted), count),
}) satisfies z.ZodType<CorpusCard>;

export const compiled = z.object({
  format: z.literal(1),
  corpus: manifestRecord,
  digest: z.string(),
  documents: z.array(document),
  passages: z.array(passage),
  seals: z.array(seal),
  entities: z.array(entity),
  events: z.array(event),
  claims: z.array(claim),
  facets: z.array(facetRecord),
  kinds: z.array(kindRecord),
  units: z.array(unitRecord),
  roles: z.array(roleRecord),
  dates: byKey(daySpan),
}) satisfies z.ZodType<CompiledCorpus>;
