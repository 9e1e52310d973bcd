import { claimAnswerSchema, claimSchema, claimsAnswerSchema, comparedClaimSchema } from '@synoptic/core/shapes/claim';
import { comparisonAnswerSchema } from '@synoptic/core/shapes/comparison';
import { compiledCorpusSchema, corpusCardSchema } from '@synoptic/core/shapes/compiled-corpus';
import { dependenceAnswerSchema } from '@synoptic/core/shapes/dependence';
import { documentAnswerSchema, documentSchema, passageAnswerSchema, passageSchema } from '@synoptic/core/shapes/document';
import { entityAnswerSchema, entitySchema, eventAnswerSchema, eventSchema } from '@synoptic/core/shapes/entity';
import { entityKindSchema, facetSchema } from '@synoptic/core/shapes/facet';
import { glanceAnswerSchema } from '@synoptic/core/shapes/glance';
import { ledgerAnswerSchema } from '@synoptic/core/shapes/ledger';
import { lexiconSchema } from '@synoptic/core/shapes/lexicon';
import { networkSchema } from '@synoptic/core/shapes/network';
import { pageSchema } from '@synoptic/core/shapes/page';
import { searchAnswerSchema } from '@synoptic/core/shapes/search';
import { sensitivityAnswerSchema } from '@synoptic/core/shapes/sensitivity';
import { textSchema } from '@synoptic/core/shapes/shape';
import { threadsAnswerSchema } from '@synoptic/core/shapes/threads';
import { timelineAnswerSchema } from '@synoptic/core/shapes/timeline';
import { valueSchema } from '@synoptic/core/shapes/value';
import { wholesAnswerSchema } from '@synoptic/core/shapes/wholes';
import { z } from 'zod';

/** Problem details (RFC 9457). */
const problem = z.strictObject({
  type: z.string().describe('urn:synoptic:problem:…'),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  hint: z.string().describe('what to do about it'),
  parameter: z.exactOptional(z.string()).describe('the parameter that is wrong'),
  code: z.exactOptional(z.string()).describe('of a question about the corpus: which part of it is wrong, for programs'),
  data: z
    .exactOptional(z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string())])))
    .describe('the values that `code` is about'),
  digest: z.exactOptional(z.string()).describe('the corpus that the server holds, where another was asked for'),
});

/** Every named schema in /openapi.json. Routes refer to their answers by these names. */
export const SCHEMAS = {
  Claim: claimSchema,
  ClaimAnswer: claimAnswerSchema,
  Claims: claimsAnswerSchema,
  ComparedClaim: comparedClaimSchema,
  Comparison: comparisonAnswerSchema,
  CorpusCard: corpusCardSchema,
  CompiledCorpus: compiledCorpusSchema,
  Dependence: dependenceAnswerSchema,
  Document: documentSchema,
  DocumentAnswer: documentAnswerSchema,
  Documents: pageSchema(documentSchema),
  Entity: entitySchema,
  EntityAnswer: entityAnswerSchema,
  Entities: pageSchema(entitySchema),
  Event: eventSchema,
  EventAnswer: eventAnswerSchema,
  Events: pageSchema(eventSchema),
  Export: z.union([compiledCorpusSchema, comparisonAnswerSchema]),
  Facet: facetSchema,
  Facets: pageSchema(facetSchema),
  Glance: glanceAnswerSchema,
  Kind: entityKindSchema,
  Kinds: pageSchema(entityKindSchema),
  Ledger: ledgerAnswerSchema,
  Lexicon: lexiconSchema,
  Network: networkSchema,
  Passage: passageSchema,
  PassageAnswer: passageAnswerSchema,
  Passages: pageSchema(passageSchema),
  Problem: problem,
  Search: searchAnswerSchema,
  Sensitivity: sensitivityAnswerSchema,
  State: z.strictObject({ status: z.enum(['ok', 'ready']), digest: z.exactOptional(z.string()) }),
  Text: textSchema,
  Threads: threadsAnswerSchema,
  Timeline: timelineAnswerSchema,
  Value: valueSchema,
  Wholes: wholesAnswerSchema,
} as const satisfies Record<string, z.ZodType>;

export type SchemaName = keyof typeof SCHEMAS;
