import { z } from 'zod';

/** Words and how often each stands there; sorted, so that no order of the text is kept. */
const wordCounts = z.record(z.string().min(1), z.int().positive());

/** A passage or pool of fewer content words shows no counts of its own. */
export const MIN_COUNTED_WORDS = 40;

/**
 * terms.lock.yaml: how often each content word stands in each passage of 40 content words or more; shorter passages are
 * pooled by voice, and what is still too short in the document's rest. Boilerplate is not counted, nor a short reprint. Written by `synoptic seal`:
 * word boundaries differ between ICU versions, so nobody counts again.
 */
export const termsRecord = z.strictObject({
  icu: z.string().describe('version of the Unicode library that split the words'),
  passages: z.record(z.string(), wordCounts).describe('by lines'),
  voices: z.record(z.string(), wordCounts).describe('pools of shorter passages, by siglum'),
  rest: wordCounts.optional().describe('pool of what is shorter still'),
});

export type TermsRecord = z.infer<typeof termsRecord>;
