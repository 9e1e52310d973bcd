import { type AppraisalValue, appraisalType } from './appraisal.ts';
import { type CategoryValue, categoryType } from './category.ts';
import { type DateValue, dateType } from './date.ts';
import { type EntitiesValue, entitiesType } from './entities.ts';
import { type QuantityValue, quantityType } from './quantity.ts';
import type { Relation } from './relation.ts';
import { type TextValue, textType } from './text.ts';
import { type TruthValue, truthType } from './truth.ts';
import type { ValueContext, ValueFacet, ValueType } from './value-type.ts';

export type Value = QuantityValue | DateValue | EntitiesValue | CategoryValue | AppraisalValue | TruthValue | TextValue;
export type ValueTypeName = Value['type'];

/** Every value type, by name. To add one: one file, one line here. */
export const VALUE_TYPES: { readonly [T in ValueTypeName]: ValueType<Extract<Value, { type: T }>> } = {
  quantity: quantityType,
  date: dateType,
  entities: entitiesType,
  category: categoryType,
  appraisal: appraisalType,
  truth: truthType,
  text: textType,
};

export const VALUE_TYPE_NAMES = Object.keys(VALUE_TYPES) as [ValueTypeName, ...ValueTypeName[]];

/** The type that answers for a value. */
export function valueTypeOf<T extends ValueTypeName>(value: { readonly type: T }): ValueType<Extract<Value, { type: T }>> {
  return VALUE_TYPES[value.type];
}

/** Rule N1–N2: the relation of two values of one facet; answers to a `many` facet add up and never exclude. */
export function relateValues(a: Value, b: Value, question: ValueFacet, ground: ValueContext): Relation {
  if (a.type !== b.type) return 'incomparable';
  const relation = valueTypeOf(a).relate(a, b, question, ground);
  return relation === 'disjoint' && question.answers === 'many' ? 'overlaps' : relation;
}
