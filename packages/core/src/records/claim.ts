import { z } from 'zod';
import { bilingualSchema, edtfSchema, glossSchema, idSchema, locatorSchema, slugSchema } from './basic-schemas.ts';
import { hopRecord } from './hop.ts';

const CERTAINTIES = ['certain', 'probable', 'possible', 'unknown'] as const;
const POLARITIES = ['affirmed', 'denied'] as const;
const MODALITIES = ['fact', 'evaluation', 'prediction', 'intention', 'demand'] as const;

const claims = z.array(idSchema).min(1).optional();

/** Attributed statement; the facet determines the type of the value, so authors write a short form. */
const claimRecord = z.strictObject({
  id: idSchema,
  about: idSchema,
  facet: slugSchema,
  value: z
    .union([
      z.literal(true),
      z.number(),
      z.string(),
      z.array(z.string()),
      z.record(z.string(), z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])),
    ])
    .describe('59 · {at-least: 164} · tens · [state:russia] · {open: […]} · a category · positive · true · {en, ja}'),
  qualifiers: z
    .strictObject({
      asOf: edtfSchema.optional().describe('the time of which the value holds, where the text says so'),
      of: idSchema.optional().describe('whose: a side, a part, a bearer'),
      where: idSchema.optional(),
      under: bilingualSchema.optional().describe('the sense or condition in which it is meant'),
    })
    .optional(),
  certainty: z.enum(CERTAINTIES).default('certain'),
  polarity: z.enum(POLARITIES).default('affirmed'),
  modality: z.enum(MODALITIES).default('fact'),
  attribution: z.array(hopRecord).optional().describe("the hops inside the passage's voice, outermost first"),
  anchors: z.array(locatorSchema).min(1).describe('lines; each inside one passage'),
  inferred: z.array(z.strictObject({ part: z.enum(['value', 'attribution', 'asOf', 'about']), why: bilingualSchema })).optional(),
  paraphrases: z.array(z.strictObject({ claim: idSchema, how: z.enum(['equal', 'narrows', 'widens', 'shifts']) })).optional(),
  answers: claims,
  corrects: claims,
  retracts: claims,
  supersedes: claims,
  curation: z.strictObject({ by: z.string(), on: edtfSchema, reviewed: z.boolean() }).optional(),
  gloss: glossSchema,
  note: bilingualSchema.optional(),
});

/** Contents of claims.yaml: all claims of a document. */
export const claimsFile = z.array(claimRecord);
export type ClaimRecord = z.infer<typeof claimRecord>;
