import type { NameGroup } from '../mentions/group-names.ts';
import type { TextSpan } from '../passages/text-span.ts';
import type { ReadingGrade, ReadingLanguage } from '../reading.ts';
import type { DraftCertainty, DraftModality } from './clause-hedges.ts';
import type { AuthoredFigure } from './found-figure.ts';
import type { ResolvedSpeaker } from './resolve-speakers.ts';

/** Facet that a reading made up for a figure, a day or a role that no facet of the vocabulary announces. */
export interface DraftedFacet {
  readonly id: string;
  /** The word of the text in both languages; of roles, that of each. */
  readonly label: Readonly<Record<ReadingLanguage, string>>;
  readonly unit: string | null;
  readonly currency: string | null;
}

/** Value types that the rules draft. Texts and values of framing facets are a coder's to word. */
type DraftValueType = 'quantity' | 'money' | 'date' | 'place' | 'entities' | 'truth' | 'category';

/** Candidate claim of one place of a text, in offsets of the view. */
export interface DraftClaim extends TextSpan {
  readonly facet: string;
  readonly type: DraftValueType;
  /** Short form of the value; for names their words, whose entities are beside it. */
  readonly value: AuthoredFigure | true;
  /** Names of a place or of entities; empty for other values. */
  readonly entities: readonly NameGroup[];
  readonly polarity: 'affirmed' | 'denied';
  /** True for a claim about an earlier event that the text recalls. */
  readonly earlier: boolean;
  /** True for a claim about a second event of the kind, which the text reports beside its own. */
  readonly other: boolean;
  /** Unit or currency where it is not that of the facet. */
  readonly measure: { readonly unit: string } | { readonly currency: string } | null;
  /** Facet that the reading made up; null for one of the vocabulary. */
  readonly drafted: DraftedFacet | null;
  /** End of a change: a claim `to` takes the place of the claim `from` before it. */
  readonly change: 'from' | 'to' | null;
  readonly chain: readonly ResolvedSpeaker[];
  readonly certainty: DraftCertainty;
  readonly modality: DraftModality;
  readonly grade: ReadingGrade;
  readonly why: readonly string[];
  readonly rule: string;
}

/** Finding of a rule, before it has a speaker and a certainty. */
export interface FoundValue extends TextSpan {
  readonly facet: string;
  readonly type: DraftClaim['type'];
  readonly value: AuthoredFigure | true;
  readonly entities?: readonly NameGroup[];
  readonly polarity?: DraftClaim['polarity'];
  readonly measure?: DraftClaim['measure'];
  readonly change?: 'from' | 'to' | undefined;
  readonly drafted?: DraftedFacet;
  readonly grade: ReadingGrade;
  readonly why: readonly string[];
  readonly rule: string;
}
