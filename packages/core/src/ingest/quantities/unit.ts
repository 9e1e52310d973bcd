/** Sort of thing that a unit measures or a counter counts. */
export type UnitClass =
  | 'person'
  | 'country'
  | 'place'
  | 'building'
  | 'vehicle'
  | 'animal'
  | 'thing'
  | 'occurrence'
  | 'organization'
  | 'work'
  | 'money'
  | 'percent'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'time'
  | 'age'
  | 'speed'
  | 'temperature'
  | 'angle'
  | 'information'
  | 'energy'
  | 'power'
  | 'pressure'
  | 'force'
  | 'electricity'
  | 'frequency'
  | 'radiation'
  | 'rate'
  | 'score'
  | 'rank';

/** A unit or a counter. */
export interface UnitEntry {
  /** Symbol, ISO 4217 code, or the English noun in the singular: `km`, `USD`, `%`, `person`. */
  readonly id: string;
  readonly class: UnitClass;
  /** English name in the singular. */
  readonly name: string;
  /** Usual Japanese form. */
  readonly ja?: string;
  /** Unit of the same class that it is a multiple of, with the factor as a decimal or a fraction: a kilogram is 1,000 g. */
  readonly base?: { readonly id: string; readonly factor: string };
  /** True where the word names several units (a dollar, a pound): the id is the usual one. */
  readonly ambiguous?: boolean;
  /** Another unit of the same word: a pound of money or of weight. */
  readonly other?: UnitEntry;
  /** Hundredths and tenths of a currency: `cent`, `sen`. */
  readonly minor?: { readonly of: readonly string[] | null; readonly factor: string };
}
