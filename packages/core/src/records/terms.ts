import { z } from 'zod';

/** Counts by word, sorted, so that the order of the text cannot be recovered. */
const wordCounts = z.record(z.string().min(1), z.int().positive());

/** Passages and pools with fewer content words get no counts of their own. */
export const MIN_COUNTED_WORDS = 40;

/**
 * Contents of terms.lock.yaml, written by `synoptic seal`: counts of content words in each passage of `MIN_COUNTED_WORDS` or more.
 * Shorter passages are pooled by voice, and pools that are still too short in `rest`; boilerplate and short reprints are not
 * counted. Word boundaries differ between ICU versions, so the counts are stored and never computed again.
 */
export const termsRecord = z.strictObject({
  icu: z.string().describe('version of the Unicode library that split the words'),
  passages: z.record(z.string(), wordCounts).describe('by lines'),
  voices: z.record(z.string(), wordCounts).describe('pools of shorter passages, by siglum'),
  rest: wordCounts.optional().describe('pool of what is shorter still'),
});

export type TermsRecord = z.infer<typeof termsRecord>;
