import { z } from 'zod';
import { ACTS, UNNAMED } from './acts.ts';
import { edtf, id } from './common.ts';

/** One step of an attribution chain. */
export const hopRecord = z.strictObject({
  agent: z.union([id, z.literal(UNNAMED)]),
  act: z.enum(ACTS),
  on: edtf.optional().describe('day of speech'),
  as: id.optional().describe('the office in which it spoke'),
});

export type HopRecord = z.infer<typeof hopRecord>;
