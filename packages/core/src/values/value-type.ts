import type { DaySpan } from '../shapes/day-span.ts';
import type { Facet, Unit } from '../shapes/facet.ts';
import type { RelationBasis } from '../shapes/row.ts';
import type { Relation } from '../shapes/value.ts';
import type { Id } from '../text/id.ts';
import type { InterfaceLanguage } from '../text/interface-languages.ts';
import type { Text } from '../text/text.ts';

/** Error of a value that could not be read; `hint` says how to correct it. */
export interface ValueFault {
  readonly fault: string;
  readonly hint: string;
}

/** True if reading a value failed. */
export function isValueFault(x: unknown): x is ValueFault {
  return typeof x === 'object' && x !== null && 'fault' in x;
}

/** Properties of the facet that a value type needs. */
export type ValueFacet = Pick<Facet, 'unit' | 'currency' | 'answers' | 'categories' | 'counts'>;

/** Calendar, units and places of the corpus, against which values are compared. */
export interface ValueContext {
  day(edtf: string): DaySpan | undefined;
  unit(id: string): Unit | undefined;
  /** Place that a place is part of, if any. */
  placeAround(id: Id): Id | undefined;
}

/** Names, labels and words of one language with which values are described. */
export interface ValueFormatter {
  readonly language: InterfaceLanguage;
  name(id: Id): string;
  /** Name in all languages, for clients that mark it; the id where there is none. */
  label(id: Id): Text;
  /** Account behind a siglum by its name, with the siglum where several accounts have that name. */
  account(siglum: string): string;
  category(id: string): string;
  /** A text of the data in the reader's language. */
  text(text: Text): string;
  date(edtf: string): string;
  /** Number alone; `fraction` is its exact form where it is printed as a fraction. */
  number(n: number, fraction?: string | null): string;
  /** Figure with its unit or counter. */
  figure(n: number, unit: string, fraction?: string | null): string;
  /** Amount in a currency. */
  money(n: number, currency: string, fraction?: string | null): string;
  /** Name of a currency, in the plural form for `n`. */
  currency(code: string, n: number): string;
  /** Unit or counter alone, in the plural form for `n`. */
  unit(unit: string, n: number): string;
  word(key: string, parts?: Readonly<Record<string, string>>): string;
  list(items: readonly string[]): string;
}

/** Reasons of a relation that a value type can give. */
export type ValueBasis = Extract<RelationBasis, 'rounding' | 'units' | 'by-day'>;

/** Value type: reads the authored form, relates two values and describes a value in words. Each has a file; `registry.ts` lists them. */
export interface ValueType<V extends { readonly type: string }> {
  readonly type: V['type'];
  /** Value of an authored form, or its fault. */
  read(authored: unknown, question: ValueFacet): V | ValueFault;
  relate(a: V, b: V, question: ValueFacet, ground: ValueContext): Relation;
  /** Reason of a relation that the values do not show by themselves. */
  basis?(a: V, b: V, question: ValueFacet, ground: ValueContext): ValueBasis | null;
  describe(value: V, formatter: ValueFormatter): string;
  /** True if the first is certainly the lower one. Types whose values are figures, which can be added up and may grow, have it. */
  isLower?(a: V, b: V, ground: ValueContext): boolean;
  /** Entities in the value; they count as mentioned. */
  names?(value: V): readonly Id[];
}
