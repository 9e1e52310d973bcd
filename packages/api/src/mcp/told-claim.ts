import type { ComparedClaim } from '@synoptic/core/compare/compare';
import type { Language } from '@synoptic/core/text/bilingual';
import { z } from 'zod';
import { id, lines } from '../schemas/basics.ts';
import { claim, hop, outcome } from '../schemas/claim.ts';
import { value } from '../schemas/values.ts';

/** A claim as a model gets it: what is asserted, by whom, and where it stands. */
export const toldClaim = z.object({
  id,
  about: id,
  facet: z.string(),
  value,
  qualifiers: claim.shape.qualifiers,
  certainty: claim.shape.certainty,
  polarity: claim.shape.polarity,
  modality: claim.shape.modality,
  attribution: z.array(hop).describe('outermost hop first'),
  origin: id,
  anchors: z.array(z.object({ document: id, lines })),
  gloss: z.string().describe('in the words of who coded it'),
  outcome: outcome.nullable().describe('how a forecast turned out'),
});

export function tellClaim(it: ComparedClaim, language: Language): z.input<typeof toldClaim> {
  const { id, about, facet, value, qualifiers, certainty, polarity, modality, attribution, origin, anchors, gloss, outcome = null } = it;
  const places = anchors.map(({ document, lines: [from, to] }) => ({ document, lines: [from, to] as [number, number] }));
  const said = { certainty, polarity, modality, attribution: [...attribution], origin, anchors: places, gloss: gloss[language] };
  return structuredClone({ id, about, facet, value, qualifiers, ...said, outcome }) as z.input<typeof toldClaim>;
}
