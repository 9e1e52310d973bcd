import type { TextSpan } from '../passages/text-span.ts';

/** Form of a quotation: verbatim, in other words, both, by "according to", without a source, or as a title in a list of sources. */
export type QuotationKind = 'direct' | 'indirect' | 'mixed' | 'according-to' | 'hearsay' | 'reference';

/** Sentence of the view. */
export interface Sentence extends TextSpan {
  /** Index of its paragraph in the view. */
  readonly paragraph: number;
}

/** Speaker, as printed. */
export interface SpeakerPhrase extends TextSpan {
  readonly text: string;
}

/** Words attributed to somebody. All spans are those of the view. */
export interface Quotation {
  readonly kind: QuotationKind;
  readonly content: TextSpan;
  readonly cue: TextSpan | null;
  /** Speakers from the one who passed it on to the one who spoke; empty where the text names none. */
  readonly chain: readonly SpeakerPhrase[];
  /** True where the words come from a source that the text does not name, inside whoever is in the chain. */
  readonly unnamed: boolean;
  /** Number of the rule that found it. */
  readonly rule: string;
  /** Reason to doubt it, where there is one: a speaker carried on from the sentence before. */
  readonly doubt?: string;
}

/** Original speaker: the innermost hop. */
export function speakerOf({ chain }: Quotation): SpeakerPhrase | null {
  return chain.at(-1) ?? null;
}
