import { z } from 'zod';
import { categorySchema, type Facet, facetSchema } from '../shapes/facet.ts';
import { authoredAliases, authoredText } from './authored-text.ts';
import { entityKindRecord } from './vocabulary-files.ts';

const { definition, includes, excludes, example } = entityKindRecord.shape;

/** A file of vocabulary/facets. Only id and question are required; the question is the label of a facet without one. */
export const facetRecord = facetSchema.extend({
  label: authoredText.optional(),
  question: authoredText,
  cues: authoredAliases.optional().describe('words that announce the facet, by language'),
  categories: z.array(categorySchema.extend({ label: authoredText })).optional(),
  ...{ definition, includes, excludes, example },
});

export type FacetRecord = z.infer<typeof facetRecord>;

export function compileFacet(record: FacetRecord): Facet {
  return { ...record, label: record.label ?? record.question };
}
