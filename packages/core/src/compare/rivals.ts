import type { Corpus } from '../corpus/corpus.ts';
import type { Claim, Modality } from '../model/claim.ts';
import { daysMeet } from '../values/date.ts';

/** What a claim does: facts and evaluations assert, predictions and intentions foretell, demands ask (rule R1). */
type Force = 'assert' | 'foretell' | 'ask';

const FORCE_BY_MODALITY: Readonly<Record<Modality, Force>> = {
  fact: 'assert',
  evaluation: 'assert',
  prediction: 'foretell',
  intention: 'foretell',
  demand: 'ask',
};

/** Rule R1: what a claim does. */
export function forceOf(claim: Claim): Force {
  return FORCE_BY_MODALITY[claim.modality];
}

/** Rule R2: a `possible` or `unknown` claim is shown and takes no part. */
export function isAtLeastProbable(claim: Claim): boolean {
  return claim.certainty === 'certain' || claim.certainty === 'probable';
}

/**
 * Rule R3: rivals do the same thing, are at least probable, and their times meet. The sides (`of`, `where`) are those of
 * the row, and `under` parts nothing. A missing time meets every time.
 */
export function areRivals(a: Claim, b: Claim, corpus: Corpus): boolean {
  return forceOf(a) === forceOf(b) && isAtLeastProbable(a) && isAtLeastProbable(b) && timesMeet(a, b, corpus);
}

/** Whether the times of which two claims hold have a day in common; a missing time meets every time (rule R3). */
export function timesMeet(a: Claim, b: Claim, corpus: Corpus): boolean {
  const [x, y] = [a.qualifiers.asOf, b.qualifiers.asOf];
  if (x === null || y === null) return true;
  const [s, t] = [corpus.day(x), corpus.day(y)];
  return !s || !t || daysMeet(s, t);
}

/** Claims sorted by what they do in a row: assert, foretell, ask, or only be shown. */
export interface ClaimsByForce {
  readonly asserting: readonly Claim[];
  readonly asking: readonly Claim[];
  readonly foretelling: readonly Claim[];
  readonly hedged: readonly Claim[];
}

/** Sorts the claims of a row by what they do in it. */
export function groupByForce(claims: readonly Claim[]): ClaimsByForce {
  const parts = { asserting: [] as Claim[], asking: [] as Claim[], foretelling: [] as Claim[], hedged: [] as Claim[] };
  for (const claim of claims) parts[isAtLeastProbable(claim) ? GROUP_BY_FORCE[forceOf(claim)] : 'hedged'].push(claim);
  return parts;
}

const GROUP_BY_FORCE = { assert: 'asserting', ask: 'asking', foretell: 'foretelling' } as const;

/** Rule R5: a row speaks by its assertions; without any by its demands, then its forecasts, then what is only hedged. */
export function leadingClaims({ asserting, asking, foretelling, hedged }: ClaimsByForce): readonly Claim[] {
  return [asserting, asking, foretelling].find((group) => group.length > 0) ?? hedged;
}
