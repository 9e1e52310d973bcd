import { z } from 'zod';
import { bilingual, slug } from './common.ts';

/** corpus.yaml: what the corpus is. */
export const manifestRecord = z.strictObject({
  name: slug,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: bilingual,
  describe: bilingual,
  licence: z.string(),
  language: z.string(),
});

export type ManifestRecord = z.infer<typeof manifestRecord>;
