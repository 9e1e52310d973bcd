import { describeClaimValue } from '@synoptic/core/locale/describe-claim';
import type { Claim } from '@synoptic/core/model/claim';
import type { ValueFormatter } from '@synoptic/core/values/value-type';

/** A value as told, and the voices that tell it so. */
interface DistinctValue {
  readonly value: string;
  readonly voices: readonly string[];
}

/** The different answers among claims, each once, with whose it is. */
export function distinctValues(claims: readonly Claim[], speaker: ValueFormatter): readonly DistinctValue[] {
  const told = new Map<string, Set<string>>();
  for (const claim of claims) {
    const value = describeClaimValue(claim, speaker);
    told.set(value, (told.get(value) ?? new Set()).add(claim.voice));
  }
  return [...told].map(([value, voices]) => ({ value, voices: [...voices].sort() }));
}
