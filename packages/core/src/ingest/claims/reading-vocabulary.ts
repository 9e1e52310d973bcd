import type { Starter, StarterValue } from '../../compile/starter-folder.ts';
import type { Facet } from '../../shapes/facet.ts';

/** Part of a facet that reading uses. */
export type ReadingFacet = Pick<Facet, 'id' | 'value' | 'unit' | 'currency' | 'cues' | 'occurrence' | 'running' | 'label' | 'categories'>;

/** Unit of the vocabulary with its dimension. */
interface ReadingUnit {
  readonly id: string;
  readonly measures: string;
}

/** Facets and units that a reading looks for: those of a corpus or of a starter. */
export interface ReadingVocabulary {
  readonly facets: readonly ReadingFacet[];
  readonly units: readonly ReadingUnit[];
}

/** Vocabulary of a starter, with its words in every language. */
export function vocabularyOfStarter({ vocabulary }: Pick<Starter, 'vocabulary'>): ReadingVocabulary {
  const records = Object.entries(vocabulary);
  const facets = records
    .filter(([path]) => path.startsWith('vocabulary/facets/'))
    .map(([, record]) => facetOf(record as Record<string, StarterValue>));
  const units = records.find(([path]) => path === 'vocabulary/units.yaml')?.[1] ?? [];
  return { facets, units: (units as readonly { id: string; measures: string }[]).map(({ id, measures }) => ({ id, measures })) };
}

/** A starter is made from records that `data/read-starters.ts` has checked. */
function facetOf(record: Record<string, StarterValue>): ReadingFacet {
  const { id, value = 'text', label, question, ...more } = record;
  return {
    ...(more as Partial<ReadingFacet>),
    id: String(id),
    value: value as ReadingFacet['value'],
    label: (label ?? question) as ReadingFacet['label'],
  };
}
