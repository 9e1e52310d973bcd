import { z } from 'zod';

/**
 * text.lock.yaml: where the spans that a document's passages and anchors name lie in its text, and their digests.
 * Written by `synoptic seal`; offsets are code points over the text with BOM removed, line ends as LF, NFC.
 */
export const lockRecord = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('of the source file as it is'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .describe('of the prepared text'),
  lines: z.int().positive(),
  length: z.int().positive().describe('code points'),
  spans: z.record(z.string(), z.tuple([z.int(), z.int(), z.string()])),
});

export type LockRecord = z.infer<typeof lockRecord>;
