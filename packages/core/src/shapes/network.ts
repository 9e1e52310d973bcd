import { z } from 'zod';
import { NETWORK_NAMES } from '../text/arrangements.ts';
import { bilingualSchema, countSchema, idSchema, type Shape } from './shape.ts';

const networkNodeSchema = z.strictObject({ id: idSchema, label: bilingualSchema, kind: z.string() });

const networkEdgeSchema = z.strictObject({
  id: z.string(),
  source: idSchema,
  target: idSchema,
  network: z.enum(NETWORK_NAMES).describe('attribution is directed, from who is told of to who tells'),
  act: z.string().describe('how the target passes the source on; empty for a document that holds its outermost voice'),
  weight: countSchema.describe('claims of an attribution, passages of a co-mention'),
});

/** Network of attribution and of joint mention. */
export const networkSchema = z.strictObject({ nodes: z.array(networkNodeSchema), edges: z.array(networkEdgeSchema) });

export interface NetworkNode extends Shape<typeof networkNodeSchema> {}
export interface NetworkEdge extends Shape<typeof networkEdgeSchema> {}
export interface Network extends Shape<typeof networkSchema> {}
