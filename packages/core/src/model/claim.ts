import type { Act } from '../records/acts.ts';
import type { Id } from '../text/id.ts';
import type { LineRange } from '../text/locator.ts';
import type { Text } from '../text/text.ts';
import type { Value } from '../values/registry.ts';

export type Certainty = 'certain' | 'probable' | 'possible' | 'unknown';
export type Polarity = 'affirmed' | 'denied';
export type Modality = 'fact' | 'evaluation' | 'prediction' | 'intention' | 'demand';

/** One step of an attribution chain. */
export interface Hop {
  readonly agent: Id;
  readonly act: Act;
  /** EDTF day of speech. */
  readonly on: string | null;
  /** The office in which it spoke. */
  readonly as: Id | null;
}

/** Where a claim stands; offsets in code points, half-open; null until the corpus was sealed against the text. */
export interface Anchor {
  readonly document: Id;
  readonly passage: Id;
  readonly lines: LineRange;
  readonly start: number | null;
  readonly end: number | null;
  readonly digest: string | null;
}

export interface Qualifiers {
  readonly asOf: string | null;
  readonly of: Id | null;
  readonly where: Id | null;
  readonly under: Text | null;
}

export interface Inference {
  readonly part: string;
  readonly why: Text;
}

/** One attributed statement, compiled: the whole chain is spelled out, outermost hop first. */
export interface Claim {
  readonly id: Id;
  readonly about: Id;
  readonly facet: string;
  readonly value: Value;
  readonly qualifiers: Qualifiers;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly attribution: readonly Hop[];
  /** Siglum of the voice that makes it. */
  readonly voice: string;
  /** The innermost agent of the chain (rule I2). */
  readonly origin: Id;
  /** The state or organization at the top of the office in which the origin spoke (rule I4). */
  readonly house: Id;
  readonly anchors: readonly Anchor[];
  readonly inferred: readonly Inference[];
  readonly paraphrases: readonly { readonly claim: Id; readonly how: 'equal' | 'narrows' | 'widens' | 'shifts' }[];
  readonly answers: readonly Id[];
  readonly corrects: readonly Id[];
  readonly retracts: readonly Id[];
  readonly supersedes: readonly Id[];
  readonly curation: { readonly by: string; readonly on: string; readonly reviewed: boolean };
  readonly gloss: Text;
  readonly note: Text | null;
}
