import { claimSchema, forecastOutcomeSchema, lineRangeSchema } from '@synoptic/core/shapes/claim';
import { corpusCardSchema } from '@synoptic/core/shapes/compiled-corpus';
import { glanceAnswerSchema } from '@synoptic/core/shapes/glance';
import { ledgerRowSchema } from '@synoptic/core/shapes/ledger';
import { independenceCountsSchema, rowKeySchema, rowSchema, verdictSchema } from '@synoptic/core/shapes/row';
import { searchAnswerSchema, searchHitSchema } from '@synoptic/core/shapes/search';
import { sensitivityAnswerSchema } from '@synoptic/core/shapes/sensitivity';
import { countSchema, idSchema, idsSchema } from '@synoptic/core/shapes/shape';
import { threadsAnswerSchema } from '@synoptic/core/shapes/threads';
import { wholesAnswerSchema } from '@synoptic/core/shapes/wholes';
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

const cell = rowSchema.shape.cells.element;

const toolRow = rowKeySchema.extend({
  label: z.string(),
  verdict: verdictSchema,
  rule: z.string(),
  why: z.string(),
  ...independenceCountsSchema.shape,
  granted: rowSchema.shape.granted,
  cells: z.array(cell.pick({ account: true, silence: true, claims: true, derived: true, grants: true })),
});

/** Fields that replay and cite an answer. */
const replay = { id: z.string(), corpus: z.string(), rules: z.string() };

const highlight = glanceAnswerSchema.shape.disagreements.element.extend({ label: z.string() });
const weight = sensitivityAnswerSchema.shape.without.element;
const accountWeight = weight.extend({ flips: z.array(weight.shape.flips.element.extend({ label: z.string() })) });
const namedRecord = z.strictObject({ id: idSchema, label: z.string() });
const coverage = z.strictObject({ entities: z.array(namedRecord), events: z.array(namedRecord), rows: countSchema });

export const TOOL_ANSWERS = {
  corpus: corpusCardSchema,
  list: z.strictObject({
    items: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        date: z.string().nullable().describe('EDTF; of a document: the day that its text speaks from'),
        issued: z.string().nullable().describe('EDTF; of a document: publication, as printed'),
        anchors: z.array(place).describe('of a claim or a passage: its lines'),
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
    respelled: searchAnswerSchema.shape.respelled,
    absent: searchAnswerSchema.shape.absent,
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
    claims: z.array(toolClaim).describe('about it; of a document, those with an anchor in it'),
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
  glance: z.strictObject({
    verdicts: glanceAnswerSchema.shape.verdicts,
    rows: countSchema,
    disagreements: z.array(highlight),
    oneOrigin: z.array(highlight).describe('reported in several passages, from a single origin'),
    alone: z.array(glanceAnswerSchema.shape.alone.element.extend({ label: z.string() })),
    decisive: z.array(z.string()).describe('omissions that weigh against the account’s own judgement'),
  }),
  sensitivity: z.strictObject({
    ...replay,
    without: z.array(accountWeight).describe('verdicts that change without an account'),
    adding: z.array(accountWeight).describe('verdicts that change with an account that was left out'),
    missing: z.array(sensitivityAnswerSchema.shape.missing.element.extend({ label: z.string(), why: z.string() })),
    leftOut,
  }),
  dependence: z.strictObject({
    ...replay,
    rows: z.array(
      rowKeySchema.extend({
        label: z.string(),
        values: z.array(
          independenceCountsSchema.pick({ attestations: true, reporters: true, origins: true }).extend({
            claims: idsSchema,
            paths: z.array(z.string()).describe('from a passage inward to the origin; * marks a step that was inferred'),
            meetings: z.array(z.string()).describe('where the claims are not independent'),
          }),
        ),
      }),
    ),
    leftOut,
  }),
  wholes: z.strictObject({
    documents: z.array(namedRecord),
    shared: coverage,
    only: z.record(z.string(), coverage),
    meeting: wholesAnswerSchema.shape.meeting,
    terms: z.record(z.string(), z.array(z.string())).describe('characteristic words of each document'),
    leftOut,
  }),
  threads: z.strictObject({
    agent: idSchema,
    label: z.string(),
    threads: z.array(
      z.strictObject({
        facet: z.string(),
        label: z.string(),
        steps: z.array(
          threadsAnswerSchema.shape.threads.element.shape.steps.element.extend({
            said: z.string(),
            since: z.string().describe('time since the statement before, and its relation to it'),
          }),
        ),
      }),
    ),
    leftOut,
  }),
  timeline: z.strictObject({
    items: z.array(z.strictObject({ event: idSchema, label: z.string(), edtf: z.string(), accounts: z.array(z.string()) })),
    total: countSchema,
    next,
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
