import type { Thread } from '@synoptic/core/questions/threads/threads';
import type { CharacteristicTerm } from '@synoptic/core/questions/wholes/characteristic-terms';
import type { WholesCoverage } from '@synoptic/core/questions/wholes/wholes';
import type { ThreadsAnswer, WholesAnswer } from '@synoptic/core/reader/reader';
import { RELATIONS } from '@synoptic/core/values/relation';
import { z } from 'zod';
import { byKey, count, edtf, id, ids } from './basics.ts';
import { claim } from './claim.ts';
import { verdict } from './comparison.ts';
import { lexicon } from './lexicon.ts';

const shares = z.object({ entities: ids, events: ids, rows: count }) satisfies z.ZodType<WholesCoverage>;

const term = z.object({
  term: z.string(),
  count,
  rate: z.number().describe('in a thousand of the account’s words'),
  z: z.number().describe('standard deviations of the log-odds ratio above zero'),
}) satisfies z.ZodType<CharacteristicTerm>;

/** Documents held side by side as wholes. */
export const wholes = z.object({
  documents: ids,
  shared: shares,
  only: byKey(shares),
  meeting: z
    .array(
      z.object({
        about: id,
        facet: z.string(),
        documents: ids,
        rows: z.array(z.object({ of: id.nullable(), where: id.nullable(), verdict, rule: z.string() })),
      }),
    )
    .describe('questions that more than one of them answers'),
  terms: byKey(z.array(term)).describe('the words that are characteristic of each document'),
  lexicon,
}) satisfies z.ZodType<WholesAnswer>;

const thread = z.object({
  about: id,
  facet: z.string(),
  of: id.nullable(),
  where: id.nullable(),
  steps: z.array(z.object({ claim: id, on: edtf.nullable(), relation: z.enum(RELATIONS).nullable(), clash: z.boolean() })),
}) satisfies z.ZodType<Thread>;

/** One agent over time: the questions to which it answered on more than one day. */
export const threads = z.object({ agent: id, threads: z.array(thread), claims: byKey(claim), lexicon }) satisfies z.ZodType<ThreadsAnswer>;
