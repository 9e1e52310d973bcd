import { z } from 'zod';

/** RFC 9457. */
export const problem = z.object({
  type: z.string().describe('urn:synoptic:problem:…'),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  hint: z.string().describe('what to do about it'),
  parameter: z.exactOptional(z.string()).describe('the parameter that is wrong'),
  digest: z.exactOptional(z.string()).describe('the corpus that the server holds, where another was asked for'),
});

export const state = z.object({ status: z.enum(['ok', 'ready']), digest: z.exactOptional(z.string()) });
