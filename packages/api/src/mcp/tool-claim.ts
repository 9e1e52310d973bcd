import type { ComparedClaim } from '@synoptic/core/shapes/claim';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { inLanguage } from '@synoptic/core/text/text';
import type { ToolClaim } from './tool-answers.ts';

/** Claim as sent to a model: assertion, attribution and anchors. */
export function toToolClaim(it: ComparedClaim, language: InterfaceLanguage): ToolClaim {
  const { id, about, facet, value, qualifiers, certainty, polarity, modality, attribution, origin, anchors, gloss, outcome = null } = it;
  const places = anchors.map(({ document, lines: [from, to] }) => ({ document, lines: [from, to] as [number, number] }));
  const said = {
    certainty,
    polarity,
    modality,
    attribution: [...attribution],
    origin,
    anchors: places,
    gloss: inLanguage(gloss, language),
  };
  return structuredClone({ id, about, facet, value, qualifiers, ...said, outcome }) as ToolClaim;
}
