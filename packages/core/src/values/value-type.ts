import type { Id } from '../text/id.ts';
import type { InterfaceLanguage } from '../text/interface-languages.ts';
import type { Text } from '../text/text.ts';
import type { Relation } from './relation.ts';

/** A bound, a date or a name could not be read; `hint` says what would do. */
export interface ValueFault {
  readonly fault: string;
  readonly hint: string;
}

/** Whether a reading ended in a fault. */
export function isValueFault(x: unknown): x is ValueFault {
  return typeof x === 'object' && x !== null && 'fault' in x;
}

/** A category of a facet: two exclude one another unless one is `within` or `beside` the other. */
export interface Category {
  readonly id: string;
  readonly label: Text;
  readonly within?: string | undefined;
  readonly beside?: readonly string[] | undefined;
}

/** What a value type has to know of the facet whose question the value answers. */
export interface ValueFacet {
  readonly unit?: string | undefined;
  readonly answers: 'one' | 'many';
  readonly categories?: readonly Category[] | undefined;
}

/** A unit; `factor` turns a figure into the base of what it `measures`. */
interface MeasureUnit {
  readonly id: string;
  readonly measures: string;
  readonly factor: number;
  readonly label: { readonly en: { readonly one: string; readonly other: string }; readonly ja: string };
}

/** A date as days: ISO days, null where open; `slack` is how far an “about” opens each end, in days. */
export interface DaySpan {
  readonly from: string | null;
  readonly to: string | null;
  readonly slack: number;
  /** `extent`: it lasted so long. `moment`: it fell somewhere in here. */
  readonly shape: 'moment' | 'extent';
  readonly label: Text;
}

/** What values are measured against: the corpus's calendar and units. */
export interface ValueContext {
  day(edtf: string): DaySpan | undefined;
  unit(id: string): MeasureUnit | undefined;
}

/** How a value is told to a person: names and labels in one language. */
export interface ValueFormatter {
  readonly language: InterfaceLanguage;
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
