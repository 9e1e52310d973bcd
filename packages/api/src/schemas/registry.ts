import { facetRecord, kindRecord } from '@synoptic/core/records/vocabulary';
import { z } from 'zod';
import { claimAnswer, claims, documentAnswer, entityAnswer, eventAnswer } from './answers.ts';
import { bilingual } from './basics.ts';
import { claim, comparedClaim } from './claim.ts';
import { comparison } from './comparison.ts';
import { card, compiled } from './corpus.ts';
import { glance, timeline } from './glance.ts';
import { ledger } from './ledger.ts';
import { lexicon } from './lexicon.ts';
import { pageOf, search } from './lists.ts';
import { network } from './network.ts';
import { problem, state } from './problem.ts';
import { document, passage } from './source.ts';
import { entity, event } from './thing.ts';
import { value } from './values.ts';
import { dependence, sensitivity } from './weighing.ts';
import { threads, wholes } from './wholes.ts';

/** The corpus, or the comparison that was asked for. */
const exported = z.union([compiled, comparison]);

/** Every schema that has a name in /openapi.json. A route names its answer by it. */
export const SCHEMAS = {
  Bilingual: bilingual,
  Claim: claim,
  ClaimAnswer: claimAnswer,
  Claims: claims,
  ComparedClaim: comparedClaim,
  Comparison: comparison,
  CorpusCard: card,
  CompiledCorpus: compiled,
  Dependence: dependence,
  Document: document,
  DocumentAnswer: documentAnswer,
  Documents: pageOf(document),
  Entity: entity,
  EntityAnswer: entityAnswer,
  Entities: pageOf(entity),
  Event: event,
  EventAnswer: eventAnswer,
  Events: pageOf(event),
  Export: exported,
  Facet: facetRecord,
  Facets: pageOf(facetRecord),
  Glance: glance,
  Kind: kindRecord,
  Kinds: pageOf(kindRecord),
  Ledger: ledger,
  Lexicon: lexicon,
  Network: network,
  Passage: passage,
  Problem: problem,
  Search: search,
  Sensitivity: sensitivity,
  State: state,
  Threads: threads,
  Timeline: timeline,
  Value: value,
  Wholes: wholes,
} as const satisfies Record<string, z.ZodType>;

export type SchemaName = keyof typeof SCHEMAS;
