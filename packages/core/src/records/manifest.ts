import { z } from 'zod';
import { corpusManifestSchema } from '../shapes/compiled-corpus.ts';
import { authoredText } from './authored-text.ts';

const { name, version, licence } = corpusManifestSchema.shape;

/** Contents of corpus.yaml: name, version, licence and languages of the corpus. */
export const manifestRecord = z.strictObject({
  format: z
    .union([z.literal(1), z.literal(2)])
    .default(1)
    .describe('format of the folder; 1 where it is not given'),
  name,
  version,
  title: authoredText,
  describe: authoredText,
  licence,
  languages: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('format 2: languages of the texts as BCP 47 tags, such as [en] or [fr, ar]; the first is the default, which every text has'),
  language: z.string().optional().describe('format 1: language of documents that state none; its texts are in en and ja'),
});

export type ManifestRecord = z.infer<typeof manifestRecord>;
