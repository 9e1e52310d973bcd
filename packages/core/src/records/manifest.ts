import { z } from 'zod';
import { bilingualSchema, slugSchema } from './basic-schemas.ts';

/** Contents of corpus.yaml. */
export const manifestRecord = z.strictObject({
  name: slugSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: bilingualSchema,
  describe: bilingualSchema,
  licence: z.string(),
  language: z.string(),
});

export type ManifestRecord = z.infer<typeof manifestRecord>;
