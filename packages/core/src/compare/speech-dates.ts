import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../shapes/claim.ts';

/** EDTF date on which the origin of a claim spoke: the innermost hop, whoever carried the word to it or from it. Rules reason with this date. */
export function originSpeechDate({ attribution, origin }: Pick<Claim, 'attribution' | 'origin'>): string | null {
  return attribution.findLast((hop) => hop.agent === origin)?.on ?? null;
}

/** EDTF date on which the voice of a claim spoke: the outermost hop that speaks, as in the document. Lists filter and sort by this date. */
export function voiceSpeechDate({ attribution, voice }: Claim, corpus: Corpus): string | null {
  const agent = corpus.voices.get(voice)?.agent;
  const [outermost] = attribution;
  return (outermost?.agent === agent ? outermost : attribution.find((hop) => hop.agent === agent))?.on ?? null;
}
