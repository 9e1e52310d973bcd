import { z } from 'zod';
import { bilingualSchema, slugSchema } from './basic-schemas.ts';

/** corpus.yaml: what the corpus is. */
export const manifestRecord = z.strictObject({
  name: slugSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: bilingualSchema,
  describe: bilingualSchema,
  licence: z.string(),
  language: z.string(),
});

export type ManifestRecord = z.infer<typeof manifestRecord>;
