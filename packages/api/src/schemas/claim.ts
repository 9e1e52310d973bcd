import type { ComparedClaim } from '@synoptic/core/compare/compare';
import type { ForecastOutcome } from '@synoptic/core/compare/forecast-outcome';
import type { Anchor, Claim, Hop } from '@synoptic/core/model/claim';
import { ACTS } from '@synoptic/core/records/acts';
import { z } from 'zod';
import { bilingual, edtf, id, ids, lines, siglum } from './basics.ts';
import { value } from './values.ts';

export const hop = z.object({
  agent: id,
  act: z.enum(ACTS),
  on: edtf.nullable().describe('day of speech'),
  as: id.nullable().describe('the office in which it spoke'),
}) satisfies z.ZodType<Hop>;

const anchor = z.object({
  document: id,
  passage: id,
  lines,
  start: z.int().nullable().describe('offsets in code points, half-open; null where the corpus was not sealed against the text'),
  end: z.int().nullable(),
  digest: z.string().nullable(),
}) satisfies z.ZodType<Anchor>;

export const claim = z.object({
  id,
  about: id,
  facet: z.string(),
  value,
  qualifiers: z.object({ asOf: edtf.nullable(), of: id.nullable(), where: id.nullable(), under: bilingual.nullable() }),
  certainty: z.enum(['certain', 'probable', 'possible', 'unknown']),
  polarity: z.enum(['affirmed', 'denied']),
  modality: z.enum(['fact', 'evaluation', 'prediction', 'intention', 'demand']),
  attribution: z.array(hop).describe('outermost hop first'),
  voice: siglum,
  origin: id.describe('the innermost agent'),
  house: id.describe('the state or organization at the top of the office in which the origin spoke'),
  anchors: z.array(anchor),
  inferred: z.array(z.object({ part: z.string(), why: bilingual })),
  paraphrases: z.array(z.object({ claim: id, how: z.enum(['equal', 'narrows', 'widens', 'shifts']) })),
  answers: ids,
  corrects: ids,
  retracts: ids,
  supersedes: ids,
  curation: z.object({ by: z.string(), on: z.string(), reviewed: z.boolean() }),
  gloss: bilingual,
  note: bilingual.nullable(),
}) satisfies z.ZodType<Claim>;

export const outcome = z.object({
  is: z.enum(['borne-out', 'not-borne-out', 'open']),
  by: ids,
  days: z.object({ min: z.int(), max: z.int() }).nullable(),
}) satisfies z.ZodType<ForecastOutcome>;

export const comparedClaim = claim.extend({
  outcome: z.exactOptional(outcome).describe('how a forecast turned out'),
  withdrawnBy: z.exactOptional(ids).describe('who corrected, retracted or superseded it'),
}) satisfies z.ZodType<ComparedClaim>;
