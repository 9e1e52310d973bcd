import { z } from 'zod';

/** RFC 9457. */
export const problem = z.object({
  type: z.string().describe('urn:synoptic:problem:…'),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  hint: z.string().describe('what to do about it'),
  parameter: z.exactOptional(z.string()).describe('the parameter that is wrong'),
  code: z.exactOptional(z.string()).describe('of a question about the corpus: which part of it is wrong, for programs'),
  data: z
    .exactOptional(z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string())])))
    .describe('what `code` is about'),
  digest: z.exactOptional(z.string()).describe('the corpus that the server holds, where another was asked for'),
});

export const state = z.object({ status: z.enum(['ok', 'ready']), digest: z.exactOptional(z.string()) });
