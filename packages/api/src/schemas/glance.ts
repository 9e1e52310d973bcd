import type { Highlight } from '@synoptic/core/questions/glance/ranking';
import type { TimelineMark } from '@synoptic/core/questions/timeline/timeline';
import type { GlanceAnswer, TimelineAnswer } from '@synoptic/core/reader/reader';
import { z } from 'zod';
import { byKey, count, edtf, id, ids } from './basics.ts';
import { claim } from './claim.ts';
import { silence, verdict } from './comparison.ts';
import { decisive } from './ledger.ts';
import { lexicon } from './lexicon.ts';
import { pageOf } from './lists.ts';

const highlight = z.object({
  about: id,
  facet: z.string(),
  of: id.nullable(),
  where: id.nullable(),
  verdict,
  rule: z.string(),
  origins: count,
  attestations: count,
  accounts: z.array(z.string()),
  claims: ids,
}) satisfies z.ZodType<Highlight>;

const mark = z.object({ event: id, edtf, accounts: z.array(z.string()) }) satisfies z.ZodType<TimelineMark>;

export const timeline = pageOf(mark).extend({ lexicon }) satisfies z.ZodType<TimelineAnswer>;

const told = z.enum(['told', ...silence.options]);

export const glance = z.object({
  disagreements: z.array(highlight),
  oneOrigin: z.array(highlight).describe('told by two passages or more, and yet by one origin'),
  alone: z
    .array(z.object({ account: z.string(), event: id, claims: count }))
    .describe('what only one document tells, in the order of time'),
  matrix: z.array(z.object({ event: id, cells: z.array(z.object({ account: z.string(), is: told, claims: count })) })),
  decisive: z.array(decisive).describe('what an account leaves out although it weighs against its own judgement'),
  timeline: z.array(mark),
  verdicts: z.partialRecord(verdict, count),
  rows: count,
  claims: byKey(claim),
  lexicon,
}) satisfies z.ZodType<GlanceAnswer>;
