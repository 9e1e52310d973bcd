import type { Claim } from '../shapes/claim.ts';

/** EDTF: the day on which the origin of a claim spoke; not that of who carried the word to it or from it. */
export function originSpeechDate({ attribution, origin }: Claim): string | null {
  return attribution.findLast((hop) => hop.agent === origin)?.on ?? null;
}
