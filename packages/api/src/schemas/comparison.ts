import type { Account } from '@synoptic/core/compare/accounts';
import { ARRANGEMENTS } from '@synoptic/core/compare/arrangement';
import type { Cell, Row } from '@synoptic/core/compare/compare';
import type { VerdictExplanation } from '@synoptic/core/compare/decide-verdict';
import { SILENCE_RULE_NUMBERS, VERDICTS } from '@synoptic/core/compare/rule-numbers';
import type { SilenceReason } from '@synoptic/core/compare/silence';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import { RELATIONS } from '@synoptic/core/values/relation';
import { z } from 'zod';
import { bilingual, byKey, count, edtf, id, ids } from './basics.ts';
import { comparedClaim } from './claim.ts';
import { lexicon } from './lexicon.ts';

export const account = z.object({
  siglum: z.string().describe('of a document or voice; of an origin, its own'),
  kind: z.enum(ARRANGEMENTS),
  documents: ids,
  agent: id.nullable(),
  label: bilingual,
  spoke: edtf.nullable().describe('when it spoke, at the latest'),
}) satisfies z.ZodType<Account>;

export const silence = z.enum(Object.keys(SILENCE_RULE_NUMBERS) as (keyof typeof SILENCE_RULE_NUMBERS)[]);

export const because = z.object({
  rule: z.string(),
  spoke: z.exactOptional(edtf),
  began: z.exactOptional(edtf),
  mentions: z.exactOptional(z.array(z.object({ entity: id, passages: ids }))),
}) satisfies z.ZodType<SilenceReason>;

const cell = z.object({
  account: z.string(),
  silence: silence.nullable(),
  because: because.nullable(),
  claims: ids,
  against: z
    .exactOptional(
      z.object({
        is: z.enum([...RELATIONS, 'apart', 'only-here', 'only-base', 'neither']),
        pairs: z.array(z.tuple([id, id])),
      }),
    )
    .describe('how it reads against the base account, where the question names one'),
}) satisfies z.ZodType<Cell>;

const between = z.enum(['origins', 'reports', 'self']);
export const verdict = z.enum(VERDICTS);

const explanation = z.object({
  rule: z.string(),
  verdict,
  pairs: z.array(z.object({ claims: z.tuple([id, id]), relation: z.enum(RELATIONS), between })).describe('the pairs that decided'),
  between: between.nullable(),
  explainedBy: z.object({ qualifier: z.literal('under'), senses: z.array(bilingual) }).nullable(),
  reason: z.enum(['no-claim', 'hedged', 'foretold', 'value-type', 'times-differ']).nullable(),
  checks: z
    .exactOptional(z.array(z.object({ count: id, list: id, listed: count, closed: z.boolean(), is: z.enum(['fits', 'parts']) })))
    .describe('where a number and a list of the same things are both told'),
}) satisfies z.ZodType<VerdictExplanation>;

const counts = { attestations: count, reporters: count, origins: count };

const row = z.object({
  about: id,
  facet: z.string(),
  of: id.nullable(),
  where: id.nullable(),
  verdict,
  rule: z.string().describe('the rule of docs/spec/compare.md that decided'),
  explanation,
  corroboration: z.object({ ...counts, values: z.array(z.object({ claims: ids, ...counts })) }),
  cells: z.array(cell),
}) satisfies z.ZodType<Row>;

export const comparison = z.object({
  id: z.string().describe('hash of corpus digest, question and version of the rules: the same everywhere'),
  corpus: z.string(),
  rules: z.string(),
  about: ids,
  by: z.enum(ARRANGEMENTS),
  base: z.string().exactOptional().describe('the account against which the others are read'),
  accounts: z.array(account),
  rows: z.array(row),
  claims: byKey(comparedClaim),
  parts: ids,
  summary: z.object({
    rows: count,
    claims: count,
    verdicts: z.partialRecord(verdict, count),
    silences: z.partialRecord(silence, count),
  }),
  lexicon,
}) satisfies z.ZodType<ComparisonAnswer>;
