import { z } from 'zod';
import { ACTS, CHAIN_ROLES } from '../text/acts.ts';
import { answerSchema } from './lexicon.ts';
import { independenceCountsSchema, rowKeySchema } from './row.ts';
import { idSchema, idsSchema, type Shape } from './shape.ts';

const roles = z.array(z.enum(CHAIN_ROLES));

/** A step that claims take; one that is printed for one claim and resolved for another is two edges. */
const dependenceEdgeSchema = z.strictObject({
  from: idSchema,
  to: idSchema,
  kind: z
    .enum(['reprints', 'paraphrases', 'stands-in', ...ACTS, 'speaks-for'])
    .describe('act of an attribution hop, or another kind of link'),
  inferred: z.boolean().describe('true if inferred instead of stated in the text'),
  claims: idsSchema,
});

/** Chain of one claim as seen from one of its passages. */
const claimPathSchema = z.strictObject({
  claim: idSchema,
  passage: idSchema,
  through: idsSchema.describe('passages, then agents, from `passage` inward to the house'),
  root: idSchema.describe('claim that the chain belongs to: the last claim that `claim` paraphrases, or `claim` itself (rule I7)'),
  voice: z.string().describe('siglum of the voice of `root`'),
  speakers: idsSchema.describe('agents that speak in their own name, outermost first; the last is the origin (rule I1)'),
  carriers: idsSchema.describe('agents that only pass text on'),
  house: idSchema,
});

/** One value of a row: its counts, the path of each claim, and where the paths meet. */
const valueDependenceSchema = independenceCountsSchema.extend({
  claims: idsSchema,
  paths: z.array(claimPathSchema),
  meetings: z
    .array(z.strictObject({ at: idSchema, is: roles, claims: idsSchema }))
    .describe('nodes shared by the chains of several claims'),
});

const rowDependenceSchema = rowKeySchema.extend({
  ...independenceCountsSchema.shape,
  nodes: z.array(z.strictObject({ id: idSchema, is: roles })).describe('a passage, or an agent with its roles in the claims of the row'),
  edges: z.array(dependenceEdgeSchema),
  values: z.array(valueDependenceSchema),
});

/** Independence of the accounts in a comparison, with the paths between them (rule I8). */
export const dependenceAnswerSchema = answerSchema({
  comparison: z.string().describe('id of the comparison'),
  corpus: z.string(),
  rules: z.string(),
  about: idsSchema,
  rows: z.array(rowDependenceSchema),
});

export interface ClaimPath extends Shape<typeof claimPathSchema> {}
export interface DependenceEdge extends Shape<typeof dependenceEdgeSchema> {}
export interface ValueDependence extends Shape<typeof valueDependenceSchema> {}
export interface RowDependence extends Shape<typeof rowDependenceSchema> {}
export interface DependenceAnswer extends Shape<typeof dependenceAnswerSchema> {}
export interface Dependence extends Omit<DependenceAnswer, 'lexicon'> {}
