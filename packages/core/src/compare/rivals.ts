import type { Corpus } from '../corpus/corpus.ts';
import type { Claim, Modality } from '../shapes/claim.ts';
import { daysMeet } from '../values/days.ts';

/** Force of a claim: facts and evaluations assert, predictions and intentions foretell, demands ask (rule R1). */
type Force = 'assert' | 'foretell' | 'ask';

const FORCE_BY_MODALITY: Readonly<Record<Modality, Force>> = {
  fact: 'assert',
  evaluation: 'assert',
  prediction: 'foretell',
  intention: 'foretell',
  demand: 'ask',
};

/** Modalities, the firmest first. */
export const MODALITIES = Object.keys(FORCE_BY_MODALITY) as Modality[];

/** Force of a claim (rule R1). */
export function forceOf(claim: Claim): Force {
  return FORCE_BY_MODALITY[claim.modality];
}

/** True if a claim takes part in comparison: `possible` and `unknown` claims are only shown (rule R2). */
export function isAtLeastProbable(claim: Claim): boolean {
  return claim.certainty === 'certain' || claim.certainty === 'probable';
}

/**
 * True if two claims of one row are rivals: they have the same force, are at least probable, and their times meet (rule R3).
 * Their senses (`under`) may differ (rule R4).
 */
export function areRivals(a: Claim, b: Claim, corpus: Corpus): boolean {
  return forceOf(a) === forceOf(b) && isAtLeastProbable(a) && isAtLeastProbable(b) && timesMeet(a, b, corpus);
}

/** True if the times of two claims share a day; a missing time overlaps every time (rule R3). */
export function timesMeet(a: Claim, b: Claim, corpus: Corpus): boolean {
  if (a.qualifiers.asOf === null || b.qualifiers.asOf === null) return true;
  const [s, t] = [corpus.day(a.qualifiers.asOf), corpus.day(b.qualifiers.asOf)];
  return !s || !t || daysMeet(s, t);
}

/** Claims of a row by force; hedged claims are apart, whatever their force. */
export interface ClaimsByForce {
  readonly asserting: readonly Claim[];
  readonly asking: readonly Claim[];
  readonly foretelling: readonly Claim[];
  readonly hedged: readonly Claim[];
}

/** Groups the claims of a row by force. */
export function groupByForce(claims: readonly Claim[]): ClaimsByForce {
  // Fast path: in most rows every claim asserts.
  if (claims.every((c) => isAtLeastProbable(c) && forceOf(c) === 'assert')) return { ...NO_CLAIMS, asserting: claims };
  const groups = { asserting: [] as Claim[], asking: [] as Claim[], foretelling: [] as Claim[], hedged: [] as Claim[] };
  for (const claim of claims) groups[isAtLeastProbable(claim) ? GROUP_BY_FORCE[forceOf(claim)] : 'hedged'].push(claim);
  return groups;
}

const NO_CLAIMS: ClaimsByForce = { asserting: [], asking: [], foretelling: [], hedged: [] };

const GROUP_BY_FORCE = { assert: 'asserting', ask: 'asking', foretell: 'foretelling' } as const;

/** Leading claims of a row: its assertions, else its demands, else its forecasts, else its hedged claims (rule R5). */
export function leadingClaims({ asserting, asking, foretelling, hedged }: ClaimsByForce): readonly Claim[] {
  if (asserting.length > 0) return asserting;
  if (asking.length > 0) return asking;
  return foretelling.length > 0 ? foretelling : hedged;
}
