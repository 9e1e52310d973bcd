import type { ComparedClaim } from '@synoptic/core/shapes/claim';
import type { Language } from '@synoptic/core/text/bilingual';
import type { ToolClaim } from './tool-answers.ts';

/** Claim for a language model: statement, chain and anchors. */
export function toToolClaim(it: ComparedClaim, language: Language): ToolClaim {
  const { id, about, facet, value, qualifiers, certainty, polarity, modality, attribution, origin, anchors, gloss, outcome = null } = it;
  const places = anchors.map(({ document, lines: [from, to] }) => ({ document, lines: [from, to] as [number, number] }));
  const said = { certainty, polarity, modality, attribution: [...attribution], origin, anchors: places, gloss: gloss[language] };
  return structuredClone({ id, about, facet, value, qualifiers, ...said, outcome }) as ToolClaim;
}
