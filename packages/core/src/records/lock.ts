import { z } from 'zod';

const digest = z.string().regex(/^[0-9a-f]{32}$/);
const seed = z.string().regex(/^([0-9a-f]{8})?$/);

/** Folded line: length, weight, seeds of its start and end (empty if it is shorter than a seed), digest. */
const sealedLine = z.tuple([z.int().nonnegative(), z.int().nonnegative(), seed, seed, digest]);

/**
 * Contents of text.lock.yaml, written by `synoptic seal`: offsets of the spans of passages and anchors, and digests by which
 * each line is found in a reader's copy. Offsets are code points of the prepared text (no BOM, LF line ends, NFC);
 * docs/hydration.md defines folding.
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
  quotes: z
    .record(z.string(), z.tuple([digest, z.int().nonnegative(), z.int().positive(), digest]))
    .optional()
    .describe('parts of lines, LINE:START-END in code points of the line: digest; start, end and digest in the folded line'),
});

export type LockRecord = z.infer<typeof lockRecord>;
