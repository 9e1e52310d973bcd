import type { ClaimAnswer, ClaimsAnswer, DocumentAnswer, EntityAnswer, EventAnswer } from '@synoptic/core/reader/reader';
import { z } from 'zod';
import { ids } from './basics.ts';
import { claim } from './claim.ts';
import { lexicon } from './lexicon.ts';
import { pageOf } from './lists.ts';
import { document, passage, seal } from './source.ts';
import { entity, event } from './thing.ts';

export const documentAnswer = z.object({
  document,
  passages: z.array(passage),
  claims: z.array(claim),
  seal: seal.nullable().describe('by what a reader’s own copy of the text is known'),
  lexicon,
}) satisfies z.ZodType<DocumentAnswer>;

export const eventAnswer = z.object({ event, parts: ids, claims: ids, mentionedIn: ids, lexicon }) satisfies z.ZodType<EventAnswer>;

export const entityAnswer = z.object({
  entity,
  parts: ids,
  events: ids,
  claims: ids,
  says: ids.describe('claims in whose chain it stands'),
  mentionedIn: ids,
  lexicon,
}) satisfies z.ZodType<EntityAnswer>;

export const claimAnswer = z.object({ claim, lexicon }) satisfies z.ZodType<ClaimAnswer>;

export const claims = pageOf(claim).extend({ lexicon }) satisfies z.ZodType<ClaimsAnswer>;
