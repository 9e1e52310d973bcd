import { claimSchema, forecastOutcomeSchema, lineRangeSchema } from '@synoptic/core/shapes/claim';
import { corpusCardSchema } from '@synoptic/core/shapes/compiled-corpus';
import { ledgerRowSchema } from '@synoptic/core/shapes/ledger';
import { independenceCountsSchema, rowKeySchema, silenceSchema, verdictSchema } from '@synoptic/core/shapes/row';
import { searchAnswerSchema, searchHitSchema } from '@synoptic/core/shapes/search';
import { countSchema, idSchema, idsSchema } from '@synoptic/core/shapes/shape';
import { z } from 'zod';

/** Schemas of the tools' answers. They are used by `tools.json`, tests and types only: a running server needs no schema library. */

const leftOut = z.int().nonnegative().describe('items left out because the answer would be too long; ask for less');
const next = z.string().nullable();

const place = claimSchema.shape.anchors.element.pick({ document: true, lines: true });

/** A claim as a model gets it: what is asserted, by whom, and where. */
const toolClaim = claimSchema
  .pick({ id: true, about: true, facet: true, value: true, qualifiers: true, certainty: true, polarity: true, modality: true })
  .extend({
    attribution: claimSchema.shape.attribution,
    origin: idSchema,
    anchors: z.array(place),
    gloss: z.string().describe('in the words of who coded it'),
    outcome: forecastOutcomeSchema.nullable().describe('how a forecast turned out'),
  });

const toolRow = rowKeySchema.extend({
  label: z.string(),
  verdict: verdictSchema,
  rule: z.string(),
  why: z.string(),
  ...independenceCountsSchema.shape,
  cells: z.array(z.strictObject({ account: z.string(), silence: silenceSchema.nullable(), claims: idsSchema })),
});

export const TOOL_ANSWERS = {
  corpus: corpusCardSchema,
  list: z.strictObject({
    items: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        date: z.string().nullable().describe('EDTF; of a document: the day that its text speaks from'),
        issued: z.string().nullable().describe('EDTF; of a document: publication, as printed'),
        anchors: z.array(place).describe('of a claim or a passage: where it stands'),
      }),
    ),
    total: countSchema,
    next,
    leftOut,
  }),
  search: z.strictObject({
    items: z.array(
      searchHitSchema
        .pick({ id: true, home: true, type: true, anchors: true })
        .extend({ label: z.string(), detail: z.string().nullable() }),
    ),
    total: countSchema,
    next,
    holds: searchAnswerSchema.shape.holds,
    counts: searchAnswerSchema.shape.counts,
    leftOut,
  }),
  show: z.strictObject({
    id: idSchema,
    label: z.string(),
    describe: z.string().nullable(),
    date: z.string().nullable().describe('EDTF; of a document: the day that its text speaks from'),
    issued: z.string().nullable().describe('EDTF; of a document: publication, as printed'),
    related: idsSchema.describe('parts, events and participants: show them too'),
    passages: z
      .array(z.strictObject({ id: idSchema, lines: lineRangeSchema, voice: z.string().nullable(), gloss: z.string().nullable() }))
      .describe('of a document, or the passage itself'),
    claims: z.array(toolClaim).describe('about it; of a document, those that stand in it'),
    leftOut,
  }),
  compare: z.strictObject({
    id: z.string(),
    corpus: z.string(),
    rules: z.string(),
    accounts: z.array(z.strictObject({ siglum: z.string(), label: z.string(), spoke: z.string().nullable() })),
    rows: z.array(toolRow),
    claims: z.array(toolClaim),
    parts: idsSchema.describe('events that are part of those asked about: linked, not merged'),
    leftOut,
  }),
  ledger: z.strictObject({
    id: z.string(),
    corpus: z.string(),
    rules: z.string(),
    names: z.record(z.string(), z.string()).describe('of the ids in the rows'),
    rows: z.array(ledgerRowSchema),
    claims: z.array(toolClaim),
    leftOut,
  }),
} as const satisfies Record<string, z.ZodObject>;

export type ToolName = keyof typeof TOOL_ANSWERS;
export type ToolAnswer<N extends ToolName> = z.input<(typeof TOOL_ANSWERS)[N]>;
export type ToolClaim = z.input<typeof toolClaim>;
