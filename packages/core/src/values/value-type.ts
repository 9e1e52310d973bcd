import type { DaySpan } from '../shapes/day-span.ts';
import type { Facet, Unit } from '../shapes/facet.ts';
import type { Relation } from '../shapes/value.ts';
import type { Language } from '../text/bilingual.ts';
import type { Id } from '../text/id.ts';

/** A bound, a date or a name could not be read; `hint` says what would do. */
export interface ValueFault {
  readonly fault: string;
  readonly hint: string;
}

/** Whether a reading ended in a fault. */
export function isValueFault(x: unknown): x is ValueFault {
  return typeof x === 'object' && x !== null && 'fault' in x;
}

/** What a value type has to know of the facet whose question the value answers. */
export type ValueFacet = Pick<Facet, 'unit' | 'answers' | 'categories'>;

/** What values are measured against: the corpus's calendar and units. */
export interface ValueContext {
  day(edtf: string): DaySpan | undefined;
  unit(id: string): Unit | undefined;
}

/** How a value is told to a person: names and labels in one language. */
export interface ValueFormatter {
  readonly language: Language;
  name(id: Id): string;
  category(id: string): string;
  date(edtf: string): string;
  /** A figure with its unit or counter. */
  figure(n: number, unit: string): string;
  word(key: string, parts?: Readonly<Record<string, string>>): string;
  list(items: readonly string[]): string;
}

/**
 * A value type answers for itself: it reads the short authored form, relates two values, says how much a value pins down
 * and tells it in words. One file a type; `registry.ts` lists them.
 */
export interface ValueType<V extends { readonly type: string }> {
  readonly type: V['type'];
  /** The value that an author's short form means, or what is wrong with it. */
  read(authored: unknown, question: ValueFacet): V | ValueFault;
  relate(a: V, b: V, question: ValueFacet, ground: ValueContext): Relation;
  describe(value: V, speaker: ValueFormatter): string;
  /** Entities that the value names: they count as mentioned. */
  names?(value: V): readonly Id[];
}
