import { z } from 'zod';

const digest = z.string().regex(/^[0-9a-f]{32}$/);
const seed = z.string().regex(/^([0-9a-f]{8})?$/);

/** A line, folded: length, weight, seeds of its head and tail (none where it is shorter than a seed), digest. */
const sealedLine = z.tuple([z.int().nonnegative(), z.int().nonnegative(), seed, seed, digest]);

/**
 * text.lock.yaml: where the spans that a document's passages and anchors name lie in its text, and by which digests each
 * line is known again in a reader's copy. Written by `synoptic seal`; offsets are code points over the text with BOM
 * removed, line ends as LF, NFC; what folding drops and unites stands in docs/hydration.md.
 */
export const lockRecord = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('of the source file as it is'),
  digest: digest.describe('of the prepared text'),
  folded: digest.describe('of the folded text'),
  length: z.int().positive().describe('code points'),
  lines: z.array(sealedLine).min(1),
  spans: z.record(z.string(), z.tuple([z.int(), z.int(), z.string()])),
});

export type LockRecord = z.infer<typeof lockRecord>;
