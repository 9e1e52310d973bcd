import type { Claim } from '@synoptic/core/shapes/claim';
import type { DocumentAnswer, Passage } from '@synoptic/core/shapes/document';
import { claimsByPassage } from './claims-by-passage.ts';

/** Shades of a document's hue in the style sheet, reused from the first for further voices. */
const SHADES = 6;

export interface PassageInContext {
  readonly passage: Passage;
  readonly claims: readonly Claim[];
  /** Shade of the passage's voice; -1 for a passage without one. */
  readonly shade: number;
  /** True if the passage before has another voice. */
  readonly beginsVoice: boolean;
}

/** The passages of a document, each with its claims and its place among the voices. */
export function passagesInContext({ document, passages, claims }: DocumentAnswer): readonly PassageInContext[] {
  const margin = claimsByPassage(claims, document.id);
  return passages.map((passage, i) => ({
    passage,
    claims: margin.get(passage.id) ?? [],
    shade: document.voices.findIndex((v) => v.siglum === passage.voice) % SHADES,
    beginsVoice: passages[i - 1]?.voice !== passage.voice,
  }));
}
