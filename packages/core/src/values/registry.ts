import type { Relation, Value, ValueTypeName } from '../shapes/value.ts';
import { appraisalType } from './appraisal.ts';
import { categoryType } from './category.ts';
import { dateType } from './date.ts';
import { entitiesType } from './entities.ts';
import { moneyType } from './money.ts';
import { placeType } from './place.ts';
import { quantityType } from './quantity.ts';
import { textType } from './text.ts';
import { truthType } from './truth.ts';
import type { ValueBasis, ValueContext, ValueFacet, ValueType } from './value-type.ts';

/** Every value type, by name. */
export const VALUE_TYPES: { readonly [T in ValueTypeName]: ValueType<Extract<Value, { type: T }>> } = {
  quantity: quantityType,
  date: dateType,
  entities: entitiesType,
  category: categoryType,
  appraisal: appraisalType,
  truth: truthType,
  text: textType,
  money: moneyType,
  place: placeType,
};

/** Value type of a value. */
export function valueTypeOf<T extends ValueTypeName>(value: { readonly type: T }): ValueType<Extract<Value, { type: T }>> {
  return VALUE_TYPES[value.type];
}

/** True for types whose values are figures, which can be added up and may grow. */
export function isFigureType(type: ValueTypeName): boolean {
  return VALUE_TYPES[type].isLower !== undefined;
}

/**
 * Relates two values of one facet, read from the first: `narrower` means that `a` says more than `b`.
 *
 * Follows rules N1 to N9 and N11 to N15 of docs/spec/compare.md. Quantities are compared in the base unit of their dimension, dates as days. Values of
 * two types or dimensions are `incomparable`; answers to a facet with `answers: 'many'` add up: they are `additional` and never `disjoint`. Never throws.
 *
 * @example
 * ```ts
 * import { relateValues } from '@synoptic/core/values/registry';
 *
 * const january = { type: 'date', edtf: '2022-01' } as const;
 * const day = { type: 'date', edtf: '2022-01-06' } as const;
 * relateValues(day, january, { answers: 'one' }, corpus); // → 'narrower'
 * relateValues(day, { type: 'truth' }, { answers: 'one' }, corpus); // → 'incomparable'
 * ```
 */
export function relateValues(a: Value, b: Value, question: ValueFacet, ground: ValueContext): Relation {
  if (a.type !== b.type) return 'incomparable';
  const relation = valueTypeOf(a).relate(a, b, question, ground);
  return relation === 'disjoint' && question.answers === 'many' ? 'additional' : relation;
}

/** Reason of a relation that the two values do not show by themselves, such as rounding; null where there is none. */
export function relationBasis(a: Value, b: Value, question: ValueFacet, ground: ValueContext): ValueBasis | null {
  return a.type === b.type ? (valueTypeOf(a).basis?.(a, b, question, ground) ?? null) : null;
}
