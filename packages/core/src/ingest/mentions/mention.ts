import type { TextSpan } from '../passages/text-span.ts';
import type { NameKind } from './known-names.ts';

/** One occurrence of a name, in offsets of the view. */
export interface Mention extends TextSpan {
  readonly text: string;
  readonly kind: NameKind | null;
  /** Id of the corpus, or of a name that is known without one; null for a new name. */
  readonly id: string | null;
  /** Number of the rule that found it. */
  readonly rule: string;
}

/** Name of an entity that a reading may meet. */
export interface NamedEntity {
  readonly id: string;
  readonly kind: NameKind | null;
  readonly names: readonly string[];
}
