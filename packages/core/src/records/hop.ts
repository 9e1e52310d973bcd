import { z } from 'zod';
import { authoredEdtfSchema } from '../shapes/shape.ts';
import { ACTS, UNNAMED } from '../text/acts.ts';
import { authoredIdSchema } from './authored-schemas.ts';

/** Hop of an attribution chain. */
export const hopRecord = z.strictObject({
  agent: z.union([authoredIdSchema, z.literal(UNNAMED)]),
  act: z.enum(ACTS),
  on: authoredEdtfSchema.optional().describe('day of speech'),
  as: authoredIdSchema.optional().describe('the office in which it spoke'),
});

export type HopRecord = z.infer<typeof hopRecord>;
