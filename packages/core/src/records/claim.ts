import { z } from 'zod';
import { certaintySchema, modalitySchema, paraphraseKindSchema, polaritySchema, textRelationKindSchema } from '../shapes/claim.ts';
import { curationSchema } from '../shapes/document.ts';
import { authoredEdtfSchema, slugSchema } from '../shapes/shape.ts';
import { authoredAnchorSchema, authoredIdSchema, authoredSenseIdSchema } from './authored-schemas.ts';
import { authoredGloss, authoredText } from './authored-text.ts';
import { hopRecord } from './hop.ts';

const claims = z.array(authoredIdSchema).min(1).optional();

/** Attributed statement; the facet determines the type of the value, so authors write a short form. */
const claimRecord = z.strictObject({
  id: authoredIdSchema,
  about: authoredIdSchema,
  facet: slugSchema,
  value: z
    .union([
      z.literal(true),
      z.number(),
      z.string(),
      z.array(z.union([z.string(), z.number()])),
      z.record(z.string(), z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])),
    ])
    .describe('59 · 1/3 · {at-least: 164} · {order: dozens} · [state:russia] · {open: […]} · a category · positive · true · a text'),
  qualifiers: z
    .strictObject({
      asOf: authoredEdtfSchema.optional().describe('the time of which the value holds, where the text says so'),
      of: authoredIdSchema.optional().describe('whose: a side, a part, a bearer'),
      where: authoredIdSchema.optional(),
      under: z
        .union([authoredSenseIdSchema, authoredText])
        .optional()
        .describe('the sense or condition in which it is meant: sense:slug of vocabulary/senses.yaml, or free text, which settles nothing'),
      further: z.literal(true).optional().describe('a figure to be added to those of other claims: two more dead'),
    })
    .optional(),
  certainty: certaintySchema.default('certain'),
  polarity: polaritySchema.default('affirmed'),
  modality: modalitySchema.default('fact'),
  attribution: z.array(hopRecord).optional().describe("the hops inside the passage's voice, outermost first"),
  anchors: z.array(authoredAnchorSchema).min(1).describe('lines, or {line, quote}; each inside one passage'),
  inferred: z.array(z.strictObject({ part: z.enum(['value', 'attribution', 'on', 'asOf', 'about']), why: authoredText })).optional(),
  paraphrases: z.array(z.strictObject({ claim: authoredIdSchema, how: paraphraseKindSchema })).optional(),
  relates: z
    .array(z.strictObject({ claim: authoredIdSchema, how: textRelationKindSchema }))
    .min(1)
    .optional()
    .describe('relation of this text to that of another claim: equal, narrows (it says more), widens, shifts (they overlap) or clashes'),
  answers: claims,
  corrects: claims,
  retracts: claims,
  supersedes: claims,
  curation: curationSchema.optional(),
  gloss: authoredGloss,
  note: authoredText.optional(),
});

/** Contents of claims.yaml: all claims of a document. */
export const claimsFile = z.array(claimRecord);
export type ClaimRecord = z.infer<typeof claimRecord>;
export type AnchorRecord = ClaimRecord['anchors'][number];

/** Lines of an anchor as written. */
export function anchorLocator(anchor: AnchorRecord): string | number {
  return typeof anchor === 'object' ? anchor.line : anchor;
}

/** Key of a part of a line in text.lock.yaml. */
export function quoteKey(line: number, start: number, end: number): string {
  return `${line}:${start}-${end}`;
}
