import type { Lexicon } from '@synoptic/core/reader/lexicon';
import { facetRecord, unitRecord } from '@synoptic/core/records/vocabulary';
import type { DaySpan } from '@synoptic/core/values/value-type';
import { z } from 'zod';
import { bilingual, byKey, id } from './basics.ts';

export const daySpan = z.object({
  from: z.string().nullable().describe('first ISO day; null where open'),
  to: z.string().nullable(),
  slack: z.number().describe('by how many days an “about” opens each end'),
  shape: z.enum(['moment', 'extent']),
  label: bilingual,
}) satisfies z.ZodType<DaySpan>;

const facet = facetRecord.pick({ id: true, label: true, question: true, value: true, nature: true, answers: true, categories: true });

/** Labels of whatever an answer names, so that one request is enough to tell it in words. */
export const lexicon = z.object({
  names: byKey(bilingual),
  facets: byKey(facet),
  units: byKey(unitRecord.shape.label),
  roles: byKey(bilingual),
  dates: byKey(daySpan),
  sigla: byKey(z.object({ document: id, agent: id.nullable() })),
}) satisfies z.ZodType<Lexicon>;
