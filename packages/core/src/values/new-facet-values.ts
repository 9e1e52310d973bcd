import type { ValueTypeName } from '../shapes/value.ts';

/** True for each type of value that a facet can have from its question alone, without further fields of its file. */
const FROM_QUESTION = {
  quantity: true,
  date: true,
  entities: true,
  place: true,
  truth: true,
  text: true,
  appraisal: true,
  // A category needs its list of answers, and money its currency.
  category: false,
  money: false,
} as const satisfies Readonly<Record<ValueTypeName, boolean>>;

type NewFacetValue = { [T in ValueTypeName]: (typeof FROM_QUESTION)[T] extends true ? T : never }[ValueTypeName];

/** Types of values among which a person chooses who adds a facet in the workbench. */
export const NEW_FACET_VALUES = Object.entries(FROM_QUESTION).flatMap(([type, offered]) => (offered ? [type as NewFacetValue] : []));
