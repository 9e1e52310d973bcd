import { tellValue } from '@synoptic/core/locale/tell';
import type { Claim } from '@synoptic/core/model/claim';
import type { Speaker } from '@synoptic/core/values/value-type';

/** A value as told, and the voices that tell it so. */
export interface ToldValue {
  readonly value: string;
  readonly voices: readonly string[];
}

/** The different answers among claims, each once, with whose it is. */
export function toldValues(claims: readonly Claim[], speaker: Speaker): readonly ToldValue[] {
  const told = new Map<string, Set<string>>();
  for (const claim of claims) {
    const value = tellValue(claim, speaker);
    told.set(value, (told.get(value) ?? new Set()).add(claim.voice));
  }
  return [...told].map(([value, voices]) => ({ value, voices: [...voices].sort() }));
}
