import { describeClaimValue } from '@synoptic/core/locale/describe-claim';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { ValueFormatter } from '@synoptic/core/values/value-type';

/** A value in words and the sigla of its voices. */
interface DistinctValue {
  readonly value: string;
  readonly voices: readonly string[];
}

/** Groups claims by the words of their value. */
export function distinctValues(claims: readonly Claim[], formatter: ValueFormatter): readonly DistinctValue[] {
  const voicesByValue = new Map<string, Set<string>>();
  for (const claim of claims) {
    const value = describeClaimValue(claim, formatter);
    voicesByValue.set(value, (voicesByValue.get(value) ?? new Set()).add(claim.voice));
  }
  return [...voicesByValue].map(([value, voices]) => ({ value, voices: [...voices].sort() }));
}
