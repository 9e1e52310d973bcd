import type { Bilingual, Language } from '../text/bilingual.ts';
import type { Id } from '../text/id.ts';
import type { Relation } from './relation.ts';

/** Error of a value that could not be read; `hint` says how to correct it. */
export interface ValueFault {
  readonly fault: string;
  readonly hint: string;
}

/** True if reading a value failed. */
export function isValueFault(x: unknown): x is ValueFault {
  return typeof x === 'object' && x !== null && 'fault' in x;
}

/** Category of a facet: two are disjoint unless one is `within` or `beside` the other. */
export interface Category {
  readonly id: string;
  readonly label: Bilingual;
  readonly within?: string | undefined;
  readonly beside?: readonly string[] | undefined;
}

/** Facet as value types use it. */
export interface ValueFacet {
  readonly unit?: string | undefined;
  readonly answers: 'one' | 'many';
  readonly categories?: readonly Category[] | undefined;
}

/** Unit; `factor` converts a figure to the base unit of the dimension that it `measures`. */
interface MeasureUnit {
  readonly id: string;
  readonly measures: string;
  readonly factor: number;
  readonly label: { readonly en: { readonly one: string; readonly other: string }; readonly ja: string };
}

/** Date as a range of ISO days, null at an open end; `slack` widens each end of an approximate date, in days. */
export interface DaySpan {
  readonly from: string | null;
  readonly to: string | null;
  readonly slack: number;
  /** `extent`: lasted the whole range. `moment`: fell somewhere in it. */
  readonly shape: 'moment' | 'extent';
  readonly label: Bilingual;
}

/** Calendar and units of the corpus, against which values are compared. */
export interface ValueContext {
  day(edtf: string): DaySpan | undefined;
  unit(id: string): MeasureUnit | undefined;
}

/** Names, labels and words of one language with which values are described. */
export interface ValueFormatter {
  readonly language: Language;
  name(id: Id): string;
  category(id: string): string;
  date(edtf: string): string;
  /** Figure with its unit or counter. */
  figure(n: number, unit: string): string;
  word(key: string, parts?: Readonly<Record<string, string>>): string;
  list(items: readonly string[]): string;
}

/** Value type: reads the authored form, relates two values and describes a value in words. Each has a file; `registry.ts` lists them. */
export interface ValueType<V extends { readonly type: string }> {
  readonly type: V['type'];
  /** Value of an authored form, or its fault. */
  read(authored: unknown, question: ValueFacet): V | ValueFault;
  relate(a: V, b: V, question: ValueFacet, ground: ValueContext): Relation;
  describe(value: V, formatter: ValueFormatter): string;
  /** Entities in the value; they count as mentioned. */
  names?(value: V): readonly Id[];
}
