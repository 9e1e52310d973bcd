import { z } from 'zod';
import { ACTS, UNNAMED } from './acts.ts';
import { edtfSchema, idSchema } from './basic-schemas.ts';

/** Hop of an attribution chain. */
export const hopRecord = z.strictObject({
  agent: z.union([idSchema, z.literal(UNNAMED)]),
  act: z.enum(ACTS),
  on: edtfSchema.optional().describe('day of speech'),
  as: idSchema.optional().describe('the office in which it spoke'),
});

export type HopRecord = z.infer<typeof hopRecord>;
