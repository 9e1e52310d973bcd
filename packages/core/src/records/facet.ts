import type { z } from 'zod';
import { type Facet, facetSchema } from '../shapes/facet.ts';

/** A file of vocabulary/facets. Only id and question are required; the question is the label of a facet without one. */
export const facetRecord = facetSchema.extend({ label: facetSchema.shape.label.optional() });

export type FacetRecord = z.infer<typeof facetRecord>;

export function compileFacet(record: FacetRecord): Facet {
  return { ...record, label: record.label ?? record.question };
}
