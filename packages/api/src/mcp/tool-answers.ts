import { SEARCH_HIT_TYPES } from '@synoptic/core/reader/reader';
import { z } from 'zod';
import { count, id, ids, lines } from '../schemas/basics.ts';
import { claim, hop, outcome } from '../schemas/claim.ts';
import { silence, verdict } from '../schemas/comparison.ts';
import { card } from '../schemas/corpus.ts';
import { ledger } from '../schemas/ledger.ts';
import { search } from '../schemas/lists.ts';
import { value } from '../schemas/values.ts';

/** What tools answer. Only `tools.json`, the tests and types are made of it: a server that runs needs no schema library. */

const leftOut = z.int().nonnegative().describe('items left out because the answer would be too long; ask for less');
const next = z.string().nullable();

/** A claim as a model gets it: what is asserted, by whom, and where it stands. */
const toolClaim = z.object({
  id,
  about: id,
  facet: z.string(),
  value,
  qualifiers: claim.shape.qualifiers,
  certainty: claim.shape.certainty,
  polarity: claim.shape.polarity,
  modality: claim.shape.modality,
  attribution: z.array(hop).describe('outermost hop first'),
  origin: id,
  anchors: z.array(z.object({ document: id, lines })),
  gloss: z.string().describe('in the words of who coded it'),
  outcome: outcome.nullable().describe('how a forecast turned out'),
});

const toolRow = z.object({
  about: id,
  facet: z.string(),
  of: id.nullable(),
  where: id.nullable(),
  label: z.string(),
  verdict,
  rule: z.string(),
  why: z.string(),
  attestations: count,
  reporters: count,
  origins: count,
  cells: z.array(z.object({ account: z.string(), silence: silence.nullable(), claims: ids })),
});

export const TOOL_ANSWERS = {
  corpus: card,
  list: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        date: z.string().nullable().describe('EDTF'),
        anchors: z.array(z.object({ document: id, lines })).describe('of a claim: where it stands'),
      }),
    ),
    total: count,
    next,
    leftOut,
  }),
  search: z.object({
    items: z.array(z.object({ id, home: id, type: z.enum(SEARCH_HIT_TYPES), label: z.string(), detail: z.string().nullable() })),
    total: count,
    next,
    holds: search.shape.holds,
    counts: search.shape.counts,
    leftOut,
  }),
  show: z.object({
    id,
    label: z.string(),
    describe: z.string().nullable(),
    date: z.string().nullable().describe('EDTF'),
    related: ids.describe('parts, events and participants: show them too'),
    passages: z.array(z.object({ id, lines, voice: z.string().nullable(), gloss: z.string().nullable() })).describe('of a document'),
    claims: z.array(toolClaim).describe('about it; of a document, those that stand in it'),
    leftOut,
  }),
  compare: z.object({
    id: z.string(),
    corpus: z.string(),
    rules: z.string(),
    accounts: z.array(z.object({ siglum: z.string(), label: z.string(), spoke: z.string().nullable() })),
    rows: z.array(toolRow),
    claims: z.array(toolClaim),
    parts: ids.describe('events that are part of those asked about: linked, not merged'),
    leftOut,
  }),
  ledger: z.object({
    id: z.string(),
    corpus: z.string(),
    rules: z.string(),
    names: z.record(z.string(), z.string()).describe('of the ids in the rows'),
    rows: ledger.shape.rows,
    claims: z.array(toolClaim),
    leftOut,
  }),
} as const satisfies Record<string, z.ZodObject>;

export type ToolName = keyof typeof TOOL_ANSWERS;
export type ToolAnswer<N extends ToolName> = z.input<(typeof TOOL_ANSWERS)[N]>;
export type ToolClaim = z.input<typeof toolClaim>;
