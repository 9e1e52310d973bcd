import type { DraftClaim } from '../claims/draft-claim.ts';

/** Record of a facet that a reading made up; null for a claim on one of the vocabulary. */
export function draftedFacetRecord({ drafted, facet, type }: DraftClaim): Readonly<Record<string, unknown>> | null {
  if (!drafted) return null;
  const { label } = drafted;
  const about = { id: facet, label, value: type, order: 900 };
  if (type === 'date') return { ...about, question: { en: `When: ${label.en}?`, ja: `いつ：${label.ja}` } };
  if (type === 'entities') return { ...about, question: { en: `Who or which: ${label.en}?`, ja: `${label.ja}はだれ・どこか。` } };
  const measure = drafted.currency === null ? { unit: drafted.unit ?? 'item' } : { currency: drafted.currency };
  const question = { en: `How many or how much: ${label.en}?`, ja: `${label.ja}の数・量はいくつか。` };
  return { ...about, ...measure, question };
}
