import type { DraftClaim } from '../claims/draft-claim.ts';

/** Record of a facet that a reading made up; null for a claim on one of the vocabulary. */
export function draftedFacetRecord({ drafted, facet, type }: DraftClaim): Readonly<Record<string, unknown>> | null {
  if (!drafted) return null;
  const measure = drafted.currency === null ? { unit: drafted.unit ?? 'item' } : { currency: drafted.currency };
  const label = { en: drafted.label, ja: drafted.label };
  const question = { en: `How many or how much: ${drafted.label}?`, ja: `${drafted.label}の数・量はいくつか。` };
  return { id: facet, label, question, value: type, ...measure, order: 900 };
}
