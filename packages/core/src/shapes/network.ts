import { z } from 'zod';
import { NETWORK_NAMES } from '../text/arrangements.ts';
import { countSchema, idSchema, type Shape, textSchema } from './shape.ts';

const networkNodeSchema = z.strictObject({ id: idSchema, label: textSchema, kind: z.string() });

const networkEdgeSchema = z.strictObject({
  id: z.string(),
  source: idSchema,
  target: idSchema,
  network: z.enum(NETWORK_NAMES).describe('attribution is directed, from the source to the reporting agent'),
  act: z.string().describe('act by which the target conveys the source; empty between a voice and its document'),
  weight: countSchema.describe('number of claims (attribution) or passages (co-mention)'),
});

/** Network of attribution and of joint mention. */
export const networkSchema = z.strictObject({ nodes: z.array(networkNodeSchema), edges: z.array(networkEdgeSchema) });

export interface NetworkNode extends Shape<typeof networkNodeSchema> {}
export interface NetworkEdge extends Shape<typeof networkEdgeSchema> {}
export interface Network extends Shape<typeof networkSchema> {}
